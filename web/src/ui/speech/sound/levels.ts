/** At most this many bars are kept with a recording. */
export const MAX_LEVELS = 64;

/** Loudness measured along the way, made into at most 64 values of 0 to 255; the loudest is 255. */
export function levelsOf(measured: readonly number[]): number[] {
  const count = Math.min(MAX_LEVELS, measured.length);
  const loudest = Math.max(1, ...measured);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * measured.length) / count);
    const to = Math.floor(((index + 1) * measured.length) / count);
    const most = Math.max(0, ...measured.slice(from, to));
    return Math.round((most / loudest) * 255);
  });
}

/** The loudness of one moment, 0 to 255, from samples around 128. */
export function loudness(samples: Uint8Array): number {
  let sum = 0;
  for (const sample of samples) sum += (sample - 128) ** 2;
  const part = Math.sqrt(sum / Math.max(1, samples.length)) / 128;
  // Speech is far below full strength: the root brings it into sight.
  return Math.min(255, Math.round(Math.sqrt(part) * 1.5 * 255));
}
