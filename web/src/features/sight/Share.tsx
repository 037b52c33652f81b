import { useState, type FormEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Grantee } from '../../core/types/Grantee';
import type { Part } from '../../core/types/Part';
import type { SightChoicesView } from '../../core/types/SightChoicesView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Choices, RadioGroup, Tick } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { namesOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { TITLE_TEXT } from '../members/words';
import { dateWords, endAfterMonths } from './dates';
import { partName } from './parts';
import './sight.css';

const PURPOSES = ['know', 'path', 'talk', 'other'] as const;
type Purpose = (typeof PURPOSES)[number];

const PURPOSE_PICTOGRAM = { know: 'people', path: 'flag', talk: 'talk', other: 'type' } as const;

const MONTHS = ['1', '3', '6', '12'] as const;
type Months = (typeof MONTHS)[number];

interface ShareProps {
  /** One's own space. */
  space: SpaceId;
  part: Part;
  /** Where one comes when it is done. */
  back: string;
  /** What goes along, where the part itself does not say it. */
  children?: ReactNode;
}

/** Lets someone read a part of one's own: who, what for, until when. One question under the other, and one button. */
export function Share(props: ShareProps) {
  const choices = useView({ view: 'sight_choices' });
  const t = useText();
  if (!choices) return null;
  if (choices.people.length === 0) return <Empty sentence={t('sight-no-choices')} />;
  return <ShareForm {...props} choices={choices} />;
}

/** The same, of "Over mij". */
export function ShareIntroduction() {
  const view = useView({ view: 'introduction' });
  if (!view) return null;
  return <Share space={view.space} part="introduction" back="/me/introduction" />;
}

function ShareForm({ space, part, back, children, choices }: ShareProps & { choices: SightChoicesView }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [who, setWho] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<Purpose>(part === 'introduction' ? 'know' : 'talk');
  const [own, setOwn] = useState('');
  const [months, setMonths] = useState<Months>('3');
  const person = choices.people.find((each) => `person ${each.person.id}` === who);
  const group = choices.groups.find((each) => `stewards ${each.space}` === who);
  const what = partName(t, part);
  const until = endAfterMonths(core.now(), Number(months));

  async function onShare(event: FormEvent) {
    event.preventDefault();
    const to: Grantee | null = person
      ? { type: 'person', person: person.person.id }
      : group
        ? { type: 'stewards', space: group.space }
        : null;
    if (!to) return;
    const words = purpose === 'other' ? own.trim() : t(`sight-purpose-${purpose}`);
    const well = await attempt(async () => {
      await core.act(space, {
        type: 'grant',
        grant: core.newId(),
        part,
        to,
        purpose: words,
        until,
      });
    });
    if (well) go(back);
  }

  const name = person?.person.name || (group && t('sight-stewards', { group: group.name })) || t('someone');
  return (
    <form className="stack" onSubmit={(event) => void onShare(event)}>
      {children}
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('sight-share-who', { what })}</h2>
        <RadioGroup
          label={t('sight-share-who', { what })}
          className="sharers"
          values={[
            ...choices.people.map((each) => `person ${each.person.id}`),
            ...choices.groups.map((each) => `stewards ${each.space}`),
          ]}
          chosen={who}
          onChoose={setWho}
        >
          {(radio) => (
            <>
              {choices.people.map((each) => (
                <button
                  key={each.person.id}
                  className="choice sharers__one"
                  {...radio(`person ${each.person.id}`)}
                >
                  <PersonBadge picture={each.person.picture} />
                  <span className="sharers__words">
                    <bdi>{each.person.name || t('someone')}</bdi>
                    <span className="soft small">{t(TITLE_TEXT[each.title])}</span>
                  </span>
                  {person === each && <Tick />}
                </button>
              ))}
              {choices.groups.map((each) => (
                <button key={each.space} className="choice sharers__one" {...radio(`stewards ${each.space}`)}>
                  <Pictogram name="people" size="large" tint="story" />
                  <span className="sharers__words">
                    <span>{t('sight-stewards', { group: each.name })}</span>
                    <span className="soft small">
                      {t('sight-stewards-now', { names: namesOf(t, language, each.stewards) })}
                    </span>
                  </span>
                  {group === each && <Tick />}
                </button>
              ))}
            </>
          )}
        </RadioGroup>
        {person?.title === 'benefits_officer' && (
          <p className="line">
            <Pictogram name="attention" tint="offer" />
            <span>{t('sight-benefits-officer', { name })}</span>
          </p>
        )}
      </section>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('sight-share-why')}</h2>
        <Choices<Purpose>
          label={t('sight-share-why')}
          options={PURPOSES.map((each) => ({
            value: each,
            word: t(`sight-purpose-${each}`),
            pictogram: PURPOSE_PICTOGRAM[each],
            tint: 'compliment' as const,
          }))}
          chosen={purpose}
          onChoose={setPurpose}
        />
        {purpose === 'other' && (
          <Field
            label={t('sight-purpose-own')}
            required
            maxLength={200}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        )}
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
      {who === null ? (
        <p className="hint">{t('sight-share-choose')}</p>
      ) : (
        <>
          <section className="sheet stack">
            <p className="own-words">{t('sight-share-so', { name, what })}</p>
            <p>{t('sight-share-stop')}</p>
            <p className="hint">{t('sight-share-before')}</p>
          </section>
          <Button type="submit" look="main" block pictogram="look" disabled={busy}>
            {t('sight-share-do')}
          </Button>
        </>
      )}
    </form>
  );
}
