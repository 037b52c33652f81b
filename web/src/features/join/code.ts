/** A join code has six characters. */
export const CODE_LENGTH = 6;

/** What someone typed or scanned, as a code: capitals, without spaces and dashes, at most six characters. */
export function cleanCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, CODE_LENGTH);
}

/** The code in a scanned picture: an address that ends in `/join/<code>`, or the bare code. */
export function codeFromScan(scanned: string): string | null {
  const last = /join\/([A-Za-z0-9-]+)\/?$/u.exec(scanned)?.[1] ?? scanned;
  const code = last.toUpperCase().replace(/[\s-]/gu, '');
  return /^[A-Z0-9]{6}$/u.test(code) ? code : null;
}
