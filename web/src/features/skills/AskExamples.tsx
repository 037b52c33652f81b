import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Said } from '../../core/types/Said';
import type { SkillExample } from '../../core/types/SkillExample';
import type { SkillsView } from '../../core/types/SkillsView';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useText } from '../../ui/text/useText';
import { AskWords } from '../steps/AskWords';
import { SKILLS, skillTaskPath } from './paths';
import { EXAMPLES, exampleWords } from './words';

/** A new skill: in own words, or a picture of a short list that only suggests. */
export function AskExamples({ view }: { view: SkillsView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, attempt } = useFault();
  const [skill] = useState(() => crypto.randomUUID());
  const { space } = view;
  const keepIt = useCallback(
    async (said: Said) => {
      await core.run(space, { type: 'set_skill', skill, parts: [{ type: 'name', said }], at: core.now() });
    },
    [core, space, skill],
  );
  const onward = () => go(skillTaskPath(skill, 'where'), { replace: true });

  async function onExample(example: SkillExample) {
    const well = await attempt(async () => {
      await core.run(space, {
        type: 'set_skill',
        skill,
        parts: [{ type: 'example', example }],
        at: core.now(),
      });
    });
    if (well) onward();
  }

  return (
    <AskWords
      space={space}
      area={null}
      title={t('skills-title')}
      question="skills-ask-name"
      hint="skills-ask-name-hint"
      below={
        <div className="stack">
          <p className="word">{t('skills-or-picture')}</p>
          <Choices<SkillExample>
            label={t('skills-or-picture')}
            chosen={null}
            onChoose={(example) => void onExample(example)}
            options={EXAMPLES.map(([value, pictogram]) => ({
              value,
              word: exampleWords(t, value),
              pictogram,
              tint: 'small_step',
            }))}
          />
          {fault && <FaultLine>{fault}</FaultLine>}
        </div>
      }
      said={NOTHING_SAID}
      keepIt={keepIt}
      back={SKILLS}
      onDone={onward}
    />
  );
}
