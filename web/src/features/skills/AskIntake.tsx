import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { IntakeQuestion } from '../../core/types/IntakeQuestion';
import type { Said } from '../../core/types/Said';
import type { SkillsView } from '../../core/types/SkillsView';
import { useCore } from '../../ui/core-access/core-context';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useText } from '../../ui/text/useText';
import { AskWords } from '../steps/AskWords';
import { INTAKE } from './paths';

export const INTAKE_QUESTIONS: readonly IntakeQuestion[] = ['wishes', 'talents', 'expects'];

export function isIntakeQuestion(text: string | null): text is IntakeQuestion {
  return INTAKE_QUESTIONS.some((each) => each === text);
}

export function intakePath(question: IntakeQuestion): string {
  return `${INTAKE}/${question}`;
}

/** One question of the intake, in own words. */
export function AskIntake({ view, question }: { view: SkillsView; question: IntakeQuestion }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { space } = view;
  const keepIt = useCallback(
    async (said: Said) => {
      await core.run(space, {
        type: 'set_track',
        parts: [{ type: 'intake', question, said }],
        at: core.now(),
      });
    },
    [core, space, question],
  );
  const after = INTAKE_QUESTIONS[INTAKE_QUESTIONS.indexOf(question) + 1];
  const onward = () => go(after ? intakePath(after) : INTAKE);
  return (
    <AskWords
      space={space}
      area={null}
      title={t('skills-intake')}
      question={`skills-ask-${question}`}
      hint={`skills-ask-${question}-hint`}
      said={view.intake.find((each) => each.question === question)?.words.said ?? NOTHING_SAID}
      keepIt={keepIt}
      back={INTAKE}
      onDone={onward}
      onSkip={onward}
    />
  );
}
