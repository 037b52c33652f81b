import { useState, type FormEvent } from 'react';
import type { Helper } from '../../core/types/Helper';
import { Button } from '../../ui/Button';
import { RadioGroup, Tick } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { helperName } from '../../ui/people/helper';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { TITLE_TEXT } from '../members/words';
import '../sight/sight.css';

const SOMEONE = 'someone';

/** Someone sits beside one and helps, for half an hour. */
export function Help() {
  const t = useText();
  const session = useView({ view: 'session' });
  const help = session?.state === 'signed_in' ? session.help : null;
  if (!help) return <Begin />;
  return (
    <section className="sheet stack">
      <p className="line">
        <Pictogram name="people" tint="story" />
        <span>{t('help-strip', { name: helperName(t, help.helper) })}</span>
      </p>
      <p>{t('help-says-so')}</p>
      <p>{t('help-closed')}</p>
      <p className="soft">{t('help-left', { minutes: help.minutesLeft })}</p>
    </section>
  );
}

function Begin() {
  const t = useText();
  const core = useCore();
  const choices = useView({ view: 'sight_choices' });
  const { fault, busy, attempt } = useFault();
  const [who, setWho] = useState<string | null>(null);
  if (!choices) return null;

  function onBegin(event: FormEvent) {
    event.preventDefault();
    if (who === null) return;
    const helper: Helper = who === SOMEONE ? { type: 'someone' } : { type: 'person', person: who };
    void attempt(() => core.beginHelp(helper));
  }

  return (
    <form className="stack" onSubmit={onBegin}>
      <section className="sheet stack stack--wide">
        <p>{t('help-what')}</p>
        <p>{t('help-says-so')}</p>
        <p>{t('help-closed')}</p>
      </section>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('help-who')}</h2>
        <RadioGroup
          label={t('help-who')}
          className="sharers"
          values={[...choices.people.map((each) => each.person.id), SOMEONE]}
          chosen={who}
          onChoose={setWho}
        >
          {(radio) => (
            <>
              {choices.people.map(({ person, title }) => (
                <button key={person.id} className="choice sharers__one" {...radio(person.id)}>
                  <PersonBadge picture={person.picture} />
                  <span className="sharers__words">
                    <bdi>{person.name || t('someone')}</bdi>
                    <span className="soft small">{t(TITLE_TEXT[title])}</span>
                  </span>
                  {who === person.id && <Tick />}
                </button>
              ))}
              <button className="choice sharers__one" {...radio(SOMEONE)}>
                <Pictogram name="people" size="large" tint="note" />
                <span className="sharers__words">
                  <span>{t('help-else')}</span>
                  <span className="soft small">{t('help-else-what')}</span>
                </span>
                {who === SOMEONE && <Tick />}
              </button>
            </>
          )}
        </RadioGroup>
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      {who === null && <p className="hint">{t('help-choose')}</p>}
      <Button type="submit" look="main" block disabled={busy || who === null}>
        {t('help-begin')}
      </Button>
    </form>
  );
}
