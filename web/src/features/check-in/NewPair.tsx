import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { CheckInsView } from '../../core/types/CheckInsView';
import type { Rhythm } from '../../core/types/Rhythm';
import { Button } from '../../ui/Button';
import { Choices, RadioGroup, Tick } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { TITLE_TEXT } from '../members/words';
import { dateWords, endAfterMonths } from '../sight/dates';
import '../sight/sight.css';
import { RHYTHMS } from './next-days';
import { pairPath } from './paths';

const MONTHS = ['3', '6', '12'] as const;
type Months = (typeof MONTHS)[number];

/** With whom one does check-ins, how often, until when; and who reads what. The one whose work it is about chooses. */
export function NewPair({ view }: { view: CheckInsView }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const choices = useView({ view: 'sight_choices' });
  const { fault, busy, attempt } = useFault();
  const [who, setWho] = useState<string | null>(null);
  const [rhythm, setRhythm] = useState<Rhythm>('two_weeks');
  const [months, setMonths] = useState<Months>('6');
  if (!choices) return null;
  // Who reads already is not chosen again; one can stop, and choose anew.
  const going = new Set(
    view.pairs.flatMap((pair) => (pair.side === 'participant' && pair.until !== null ? [pair.with.id] : [])),
  );
  const people = choices.people.filter(({ person }) => !going.has(person.id));
  if (people.length === 0) return <Empty sentence={t('check-in-nobody')} />;
  const person = people.find((each) => each.person.id === who)?.person;
  const until = endAfterMonths(core.now(), Number(months));
  const name = person?.name || t('someone');

  async function onBegin(event: FormEvent) {
    event.preventDefault();
    if (!person) return;
    const well = await attempt(async () => {
      await core.act(view.space, {
        type: 'grant',
        grant: core.newId(),
        part: 'check_ins',
        to: { type: 'person', person: person.id },
        purpose: t('check-in-purpose'),
        until,
      });
      await core.run(view.space, { type: 'set_rhythm', with: person.id, rhythm, at: core.now() });
    });
    if (well) go(pairPath({ space: view.space, with: person }), { replace: true });
  }

  return (
    <form className="stack" onSubmit={(event) => void onBegin(event)}>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('check-in-who')}</h2>
        <RadioGroup
          label={t('check-in-who')}
          className="sharers"
          values={people.map((each) => each.person.id)}
          chosen={who}
          onChoose={setWho}
        >
          {(radio) =>
            people.map((each) => (
              <button key={each.person.id} className="choice sharers__one" {...radio(each.person.id)}>
                <PersonBadge picture={each.person.picture} />
                <span className="sharers__words">
                  <bdi>{each.person.name || t('someone')}</bdi>
                  <span className="soft small">{t(TITLE_TEXT[each.title])}</span>
                </span>
                {who === each.person.id && <Tick />}
              </button>
            ))
          }
        </RadioGroup>
      </section>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('check-in-how-often')}</h2>
        <Choices<Rhythm>
          label={t('check-in-how-often')}
          options={RHYTHMS.map((each) => ({ value: each, word: t(`check-in-rhythm-${each}`) }))}
          chosen={rhythm}
          onChoose={setRhythm}
        />
      </section>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('sight-share-until')}</h2>
        <Choices<Months>
          label={t('sight-share-until')}
          options={MONTHS.map((each) => ({ value: each, word: t(`sight-months-${each}`) }))}
          chosen={months}
          onChoose={setMonths}
        />
        <p className="soft">{t('sight-until', { day: dateWords(language, until) })}</p>
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      {person ? (
        <>
          <section className="sheet stack">
            <p className="own-words">{t('check-in-who-reads', { name })}</p>
            <p>{t('check-in-only-these', { name })}</p>
            <p>{t('check-in-stays-yours')}</p>
          </section>
          <Button type="submit" look="main" block disabled={busy}>
            {t('check-in-begin-with', { name })}
          </Button>
        </>
      ) : (
        <p className="hint">{t('sight-share-choose')}</p>
      )}
    </form>
  );
}
