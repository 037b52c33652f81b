import type { PersonId } from '../../core/types/PersonId';
import type { PersonView } from '../../core/types/PersonView';
import { RadioGroup, Tick } from '../../ui/Choice';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';

const EVERYONE = 'everyone';

interface ForWhomProps {
  people: readonly PersonView[];
  chosen: PersonId | null;
  onChoose(person: PersonId | null): void;
}

/** A compliment asks for whom it is; the whole group may be. */
export function ForWhom({ people, chosen, onChoose }: ForWhomProps) {
  const t = useText();
  return (
    <Sheet labelledBy="for-whom">
      <h2 id="for-whom">{t('for-whom')}</h2>
      <RadioGroup
        label={t('for-whom')}
        className="for-whom"
        values={[EVERYONE, ...people.map((person) => person.id)]}
        chosen={chosen ?? EVERYONE}
        onChoose={(value) => onChoose(value === EVERYONE ? null : value)}
      >
        {(radio) => (
          <>
            <button className="choice" {...radio(EVERYONE)}>
              <span className="person" aria-hidden="true">
                <Pictogram name="group" tint="story" />
              </span>
              {t('for-everyone')}
              {chosen === null && <Tick />}
            </button>
            {people.map((person) => (
              <button key={person.id} className="choice" {...radio(person.id)}>
                <PersonBadge picture={person.picture} />
                <bdi>{nameOf(t, person)}</bdi>
                {chosen === person.id && <Tick />}
              </button>
            ))}
          </>
        )}
      </RadioGroup>
    </Sheet>
  );
}
