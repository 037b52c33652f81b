import type { CheckInsView } from '../../core/types/CheckInsView';
import type { PairView } from '../../core/types/PairView';
import type { Rhythm } from '../../core/types/Rhythm';
import { ButtonLink } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { Given } from '../sight/Given';
import { OverTime } from './OverTime';
import { RHYTHMS } from './next-days';
import { todayPath } from './paths';
import { useDay } from './useDay';

/** One's check-ins with one other: what is next, how it went over time, and who reads it. */
export function Pair({ view, pair }: { view: CheckInsView; pair: PairView }) {
  const t = useText();
  const core = useCore();
  const day = useDay();
  const { language } = useLanguage();
  const { fault, attempt } = useFault();
  const name = nameOf(t, pair.with);
  const going = pair.until !== null;
  const done = pair.talks.some(
    (talk) => talk.date === view.today && (talk.mine.answers.length > 0 || talk.mine.agreement !== null),
  );

  function onRhythm(rhythm: Rhythm) {
    void attempt(async () => {
      await core.run(pair.space, { type: 'set_rhythm', with: pair.with.id, rhythm, at: core.now() });
    });
  }

  return (
    <>
      <section className="sheet stack">
        <div className="given__who">
          <PersonBadge picture={pair.with.picture} size="big" />
          <div className="grow">
            {going && <p className="word">{t('check-in-both-read', { name })}</p>}
            {!going && <p className="word">{t('check-in-stopped-you-read')}</p>}
            {pair.until !== null && (
              <p className="soft">{t('sight-until', { day: dateWords(language, pair.until) })}</p>
            )}
          </div>
        </div>
        {going && pair.next !== null && pair.next > view.today && (
          <p>{t('check-in-next-is', { day: day(pair.next) })}</p>
        )}
        {going && pair.next !== null && pair.next < view.today && <p>{t('check-in-any-day')}</p>}
        {pair.waits && <Status kind="stored" text="map-stored" />}
      </section>
      {going && (
        <ButtonLink to={todayPath(pair)} look="main" block pictogramAfter="forward">
          {t(done ? 'check-in-go-on' : 'check-in-begin')}
        </ButtonLink>
      )}
      <OverTime view={view} pair={pair} />
      {going && (
        <section className="sheet stack stack--wide" aria-labelledby="check-in-often">
          <h2 id="check-in-often">{t('check-in-how-often')}</h2>
          {pair.side === 'mentor' && <p className="soft">{t('check-in-rhythm-theirs', { name })}</p>}
          {pair.wish !== null && (
            <p>
              {t(pair.side === 'mentor' ? 'check-in-your-wish' : 'check-in-wish', {
                name,
                rhythm: t(`check-in-rhythm-${pair.wish}`),
              })}
            </p>
          )}
          <Choices<Rhythm>
            label={t('check-in-how-often')}
            options={RHYTHMS.map((each) => ({ value: each, word: t(`check-in-rhythm-${each}`) }))}
            chosen={pair.rhythm}
            onChoose={onRhythm}
          />
        </section>
      )}
      {pair.grants.length > 0 && (
        <section className="sheet stack stack--wide" aria-labelledby="check-in-readers">
          <h2 id="check-in-readers">{t('check-in-readers')}</h2>
          {pair.grants.map((grant) => (
            <Given key={grant.grant} space={view.space} grant={grant} />
          ))}
        </section>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}
