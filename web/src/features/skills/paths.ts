/** What one learns and can. */
export const SKILLS = '/skills';
/** A new skill. */
export const NEW_SKILL = `${SKILLS}/new`;
/** Why one began. */
export const INTAKE = `${SKILLS}/intake`;
/** Where one takes part, and did. */
export const PHASES = `${SKILLS}/phases`;
/** Choosing what one shows. */
export const CHOOSE = `${SKILLS}/choose`;
/** What one shows to another. */
export const PORTFOLIO = `${SKILLS}/portfolio`;
/** Who may read it. */
export const SKILLS_SIGHT = `${SKILLS}/sight`;
export const SKILLS_SHARE = `${SKILLS_SIGHT}/share`;

/** What one of the list leads to, beside a skill. */
export const SHEETS = ['intake', 'phases', 'choose', 'sight'] as const;
export type SkillsSheet = (typeof SHEETS)[number];

/** What can be asked of a skill, one at a time. */
export const SKILL_TASKS = ['name', 'where', 'state', 'evidence'] as const;
export type SkillTask = (typeof SKILL_TASKS)[number];

export function skillPath(skill: string): string {
  return `${SKILLS}/${skill}`;
}

export function skillTaskPath(skill: string, task: SkillTask, which?: string): string {
  return which ? `${skillPath(skill)}/${task}/${which}` : `${skillPath(skill)}/${task}`;
}
