import { useState } from 'react';
import { useLocation } from 'wouter';
import type { GoalView } from '../../core/types/GoalView';
import type { StepView } from '../../core/types/StepView';
import { Button } from '../../ui/Button';
import { RadioGroup, Tick } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { readersLine } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { AskRules } from '../members/AskRules';
import { entryFrom } from '../write/to-entry';
import { OwnSaid } from './OwnSaid';
import { goalPath } from './paths';
import { Task } from './Task';

interface ShareStepProps {
  space: string;
  goal: GoalView;
  step: StepView;
}

/** Telling a group about a step, in one's own words: first which group, then who reads it, then it goes. */
export function ShareStep({ space, goal, step }: ShareStepProps) {
  const t = useText();
  const groups = useView({ view: 'groups' })?.groups ?? [];
  const open = groups.filter(
    ({ standing, archivedAt }) =>
      archivedAt === null && (standing === 'member' || standing === 'alumnus' || standing === 'steward'),
  );
  const [picked, setPicked] = useState<string | null>(null);
  const group = picked ?? (open.length === 1 ? (open[0]?.space ?? null) : null);
  return (
    <Task area={goal.area} back={goalPath(goal.goal)}>
      <Sheet kind="stack" labelledBy="steps-question">
        <h2 id="steps-question">{t('steps-ask-share')}</h2>
        <OwnSaid space={space} words={step.words} about={t('steps-step')} />
        <p className="hint">{t(open.length === 0 ? 'steps-share-nowhere' : 'steps-share-hint')}</p>
        {open.length > 1 && (
          <RadioGroup
            label={t('steps-ask-share')}
            className="for-whom"
            values={open.map((card) => card.space)}
            chosen={group}
            onChoose={setPicked}
          >
            {(radio) =>
              open.map((card) => (
                <button key={card.space} className="choice" {...radio(card.space)}>
                  <bdi>{card.name}</bdi>
                  {group === card.space && <Tick />}
                </button>
              ))
            }
          </RadioGroup>
        )}
      </Sheet>
      {group !== null && <Post key={group} space={group} text={step.words.said.text} />}
    </Task>
  );
}

function Post({ space, text }: { space: string; text: string }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const log = useView({ view: 'log', space, older: 0 });
  const group = useView({ view: 'group', space });
  const [asksRules, setAsksRules] = useState(false);
  if (!log || !group) return null;
  const asked = group.rules.asked !== 'nothing';

  async function onPost(agrees: boolean) {
    if (asked && !agrees) {
      setAsksRules(true);
      return;
    }
    const well = await attempt(async () => {
      const at = core.now();
      if (asked && group) await core.run(space, { type: 'agree_to_rules', rules: group.rules.stamp, at });
      const draft = { kind: 'small_step', body: text, replyTo: null, about: null, attachments: [] } as const;
      const made = { id: core.newId(), at, language, meeting: null };
      await core.run(space, { type: 'add_entry', ...entryFrom({ ...draft, attachments: [] }, made) });
    });
    if (well) go(`/g/${space}`, { replace: true });
  }

  if (asksRules && asked)
    return (
      <AskRules
        group={group}
        busy={busy}
        onAgree={() => void onPost(true)}
        onNotNow={() => setAsksRules(false)}
      />
    );
  const line = readersLine(t, log.readers);
  return (
    <>
      {line && (
        <p className="line word">
          <Pictogram name="group" tint="note" />
          <span>{line}</span>
        </p>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button look="main" block pictogramAfter="forward" disabled={busy} onClick={() => void onPost(false)}>
        {t('write-post')}
      </Button>
    </>
  );
}
