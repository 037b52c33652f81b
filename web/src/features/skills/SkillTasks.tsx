import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Said } from '../../core/types/Said';
import type { SkillPart } from '../../core/types/SkillPart';
import type { SkillState } from '../../core/types/SkillState';
import type { SkillsView } from '../../core/types/SkillsView';
import type { SkillView } from '../../core/types/SkillView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { SaidChoices } from '../../ui/SaidChoices';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { AskWords } from '../steps/AskWords';
import { Task } from '../steps/Task';
import { AskEvidence } from './AskEvidence';
import { skillPath, skillTaskPath, type SkillTask } from './paths';
import { nameWords, STATES, stateWords } from './words';

interface SkillTasksProps {
  view: SkillsView;
  skill: SkillView;
  task: SkillTask;
  /** Which evidence. */
  which: string | null;
}

/** One thing that is asked of a skill. */
export function SkillTasks({ view, skill, task, which }: SkillTasksProps) {
  const t = useText();
  const [, go] = useLocation();
  const { space } = view;
  const keepName = useKeepSkill(space, skill.skill, 'name');
  const keepWhere = useKeepSkill(space, skill.skill, 'practised');
  const back = skillPath(skill.skill);
  switch (task) {
    case 'name':
      return (
        <AskWords
          space={space}
          area={null}
          title={t('skills-title')}
          question="skills-ask-name"
          hint="skills-ask-name-hint"
          said={skill.name?.said ?? NOTHING_SAID}
          keepIt={keepName}
          back={back}
          onDone={() => go(back)}
          onSkip={() => go(back)}
        />
      );
    case 'where': {
      const onward = () => go(skillTaskPath(skill.skill, 'state'), { replace: true });
      return (
        <AskWords
          space={space}
          area={null}
          title={nameWords(t, skill)}
          question="skills-ask-where"
          hint="skills-ask-where-hint"
          said={skill.practised?.said ?? NOTHING_SAID}
          keepIt={keepWhere}
          back={back}
          onDone={onward}
          onSkip={onward}
        />
      );
    }
    case 'state':
      return <AskState space={space} skill={skill} />;
    case 'evidence':
      return <AskEvidence view={view} skill={skill} evidence={which ?? ''} />;
  }
}

/** Keeps one thing of a skill that is said in own words. */
function useKeepSkill(space: string, skill: string, type: 'name' | 'practised') {
  const core = useCore();
  return useCallback(
    async (said: Said) => {
      const part: SkillPart = { type, said };
      await core.run(space, { type: 'set_skill', skill, parts: [part], at: core.now() });
    },
    [core, space, skill, type],
  );
}

/** How it is with a skill now. Three answers of one weight. */
function AskState({ space, skill }: { space: string; skill: SkillView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, attempt } = useFault();

  async function onChoose(state: SkillState) {
    await attempt(async () => {
      if (state === skill.state) return;
      const parts: SkillPart[] = [{ type: 'state', state }];
      await core.run(space, { type: 'set_skill', skill: skill.skill, parts, at: core.now() });
    });
  }

  return (
    <Task area={null} title={nameWords(t, skill)} back={skillPath(skill.skill)}>
      <Sheet kind="stack stack--wide" labelledBy="steps-question">
        <h2 id="steps-question">{t('skills-ask-state')}</h2>
        <SaidChoices<SkillState>
          label={t('skills-ask-state')}
          chosen={skill.state}
          onChoose={(state) => void onChoose(state)}
          options={STATES.map(([value, pictogram]) => ({
            value,
            word: stateWords(t, value),
            says: t(`skills-state-${value.replaceAll('_', '-')}-says`),
            pictogram,
            tint: 'small_step',
          }))}
        />
      </Sheet>
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button
        look="main"
        block
        pictogramAfter="check"
        onClick={() => go(skillPath(skill.skill), { replace: true })}
      >
        {t('map-ready')}
      </Button>
    </Task>
  );
}
