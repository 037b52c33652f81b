const MOST = 5;

/**
 * How many pillars stand beside each other so that their names can be read on a phone: five with names of short words,
 * fewer where a word is long.
 */
export function pillarsInRow(names: readonly string[]): number {
  const longest = longestWord(names);
  if (longest <= 8) return MOST;
  return longest <= 10 ? 4 : 3;
}

/** Things in as few rows as fit, the rows as equal as can be, longest first. */
export function rowsOf<T>(things: readonly T[], most: number): T[][] {
  const rows = Math.ceil(things.length / most);
  const each = Math.ceil(things.length / Math.max(rows, 1));
  return Array.from({ length: rows }, (_, row) => things.slice(row * each, (row + 1) * each));
}

/** Letters of the longest word. */
export function longestWord(names: readonly string[]): number {
  return Math.max(0, ...names.flatMap((name) => name.split(/\s+/u)).map((word) => word.length));
}
