import { useState, type FormEvent, type ReactNode } from 'react';
import type { Part } from '../../core/types/Part';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import type { Title } from '../../core/types/Title';
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
import { dateWords, endAfterMonths } from './dates';
import './sight.css';

const MONTHS = ['3', '6', '12'] as const;
type Months = (typeof MONTHS)[number];

interface WithWhomProps {
  /** One's own space. */
  space: SpaceId;
  /** What is between the two. */
  part: Extract<Part, 'check_ins' | 'conversations'>;
  /** What the texts begin with: `<key>-who`, `-nobody`, `-purpose`, `-who-reads`, `-only-these`, `-stays-yours`, `-begin-with`. */
  words: string;
  /** With whom it goes on already: who reads is not chosen again. One can stop, and choose anew. */
  going: ReadonlySet<string>;
  /** As whom someone is there who can be chosen; left out: anybody. */
  fits?(title: Title): boolean;
  /** What else is asked. */
  children?: ReactNode;
  /** It is granted. */
  onBegun(person: PersonView): Promise<void> | void;
}

/** With whom something is done that stands with oneself, until when; and who reads what. Whose it is chooses. */
export function WithWhom({ space, part, words, going, fits = () => true, children, onBegun }: WithWhomProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const choices = useView({ view: 'sight_choices' });
  const { fault, busy, attempt } = useFault();
  const [who, setWho] = useState<string | null>(null);
  const [months, setMonths] = useState<Months>('6');
  if (!choices) return null;
  const people = choices.people.filter(({ person, title }) => !going.has(person.id) && fits(title));
  if (people.length === 0) return <Empty sentence={t(`${words}-nobody`)} />;
  const person = people.find((each) => each.person.id === who)?.person;
  const until = endAfterMonths(core.now(), Number(months));
  const name = person?.name || t('someone');

  async function onBegin(event: FormEvent) {
    event.preventDefault();
    if (!person) return;
    await attempt(async () => {
      await core.act(space, {
        type: 'grant',
        grant: core.newId(),
        part,
        to: { type: 'person', person: person.id },
        purpose: t(`${words}-purpose`),
        until,
      });
      await onBegun(person);
    });
  }

  return (
    <form className="stack" onSubmit={(event) => void onBegin(event)}>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t(`${words}-who`)}</h2>
        <RadioGroup
          label={t(`${words}-who`)}
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
      {children}
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
            <p className="own-words">{t(`${words}-who-reads`, { name })}</p>
            <p>{t(`${words}-only-these`, { name })}</p>
            <p>{t(`${words}-stays-yours`)}</p>
          </section>
          <Button type="submit" look="main" block disabled={busy}>
            {t(`${words}-begin-with`, { name })}
          </Button>
        </>
      ) : (
        <p className="hint">{t('sight-share-choose')}</p>
      )}
    </form>
  );
}

/** With whom something goes on that is about oneself. */
export function goingWith(
  pairs: readonly { side: 'participant' | 'mentor'; until: number | null; with: PersonView }[],
): ReadonlySet<string> {
  const going = pairs.filter((pair) => pair.side === 'participant' && pair.until !== null);
  return new Set(going.map((pair) => pair.with.id));
}
