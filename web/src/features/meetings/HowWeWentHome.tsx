import type { MeetingId } from '../../core/types/MeetingId';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../../ui/core-access/useView';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { spokenAnswer } from '../closing/answers';
import { nameOf } from '../../ui/people/names';

/** What people said in the closing round, each in their own word. Who said nothing is not listed. */
export function HowWeWentHome({ space, meeting }: { space: SpaceId; meeting: MeetingId }) {
  const t = useText();
  const closing = useView({ view: 'closing', space, meeting });
  const said = (closing?.seats ?? []).flatMap((seat) => {
    const answer = spokenAnswer(seat.answer);
    return answer ? [{ person: seat.person, answer }] : [];
  });
  if (said.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="meeting-closing">
      <h2 className="section-heading" id="meeting-closing">
        {t('meetings-went-home')}
      </h2>
      <ul className="went-home">
        {said.map(({ person, answer }) => (
          <li key={person.id} className="went-home__person">
            <PersonBadge picture={person.picture} />
            <span className="went-home__words">
              <bdi className="word">{nameOf(t, person)}</bdi>
              <span className="kind-line">
                <Pictogram name={answer.pictogram} size="small" tint={answer.tint} />
                {t(answer.text)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
