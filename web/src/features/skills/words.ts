import type { Phase } from '../../core/types/Phase';
import type { SkillExample } from '../../core/types/SkillExample';
import type { SkillState } from '../../core/types/SkillState';
import type { SkillView } from '../../core/types/SkillView';
import type { PictogramName } from '../../ui/pictogram-names';
import type { Text } from '../../ui/text/useText';

/** A short list that only suggests, each with its picture. */
export const EXAMPLES: readonly (readonly [SkillExample, PictogramName])[] = [
  ['on_time', 'hours'],
  ['together', 'people'],
  ['customers', 'shelf'],
  ['cooking', 'cup'],
  ['growing', 'leaf'],
  ['making', 'saw'],
  ['computer', 'device'],
  ['language', 'language'],
  ['explaining', 'talk'],
  ['money', 'money'],
];

export const STATES: readonly (readonly [SkillState, PictogramName])[] = [
  ['working_on', 'small-step'],
  ['can', 'check'],
  ['rests', 'rest'],
];

/** The phases of taking part; going back is a phase too. */
export const PHASE_PICTOGRAM: readonly (readonly [Phase, PictogramName])[] = [
  ['reached', 'people'],
  ['active', 'group'],
  ['volunteer_inside', 'home'],
  ['volunteer_at_partner', 'place'],
  ['school_or_job', 'work'],
];

export function exampleWords(t: Text, example: SkillExample): string {
  return t(`skills-example-${example.replaceAll('_', '-')}`);
}

export function stateWords(t: Text, state: SkillState): string {
  return t(`skills-state-${state.replaceAll('_', '-')}`);
}

export function phaseWords(t: Text, phase: Phase): string {
  return t(`skills-phase-${phase.replaceAll('_', '-')}`);
}

/** What a skill is called: own words first, then what it is like, then that it was spoken. */
export function nameWords(t: Text, skill: Pick<SkillView, 'name' | 'example'>): string {
  const said = skill.name?.said.text.trim();
  if (said) return said;
  if (skill.example) return exampleWords(t, skill.example);
  return t('skills-spoken');
}

export function pictogramOf({ example }: Pick<SkillView, 'example'>): PictogramName {
  return EXAMPLES.find(([each]) => each === example)?.[1] ?? 'learn';
}
