/** How many courses a pillar is high: as many stones as a scale of seven steps needs. */
export function coursesOf(steps: number): number {
  return steps > 6 ? 7 : 6;
}

/**
 * How many of a pillar's courses are laid at a step, from the water up. The lowest step has a stone already, only the
 * highest carries the deck with stone alone, and no two steps look the same.
 */
export function laidCourses(steps: number, step: number | null): number {
  const courses = coursesOf(steps);
  if (step === null) return 0;
  if (step >= steps - 1) return courses;
  return Math.min(courses - 1, Math.max(1, Math.round((courses * (step + 1)) / steps)));
}
