/** A join code has six characters. */
export const CODE_LENGTH = 6;

/** What someone typed or scanned, as a code: capitals, without spaces and dashes, at most six characters. */
export function cleanCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, CODE_LENGTH);
}

/** What was scanned: the code of a group here, of who lost everything, or an address on another Kring. */
export type Scanned = { is: 'code'; code: string } | { is: 'recovery'; code: string } | { is: 'elsewhere' };

/** Reads a scanned picture: an address that ends in `/join/<code>` or `/recover/<code>`, or the bare code. `null` for anything else. */
export function readScan(scanned: string, here: string): Scanned | null {
  const address = /^(https?:\/\/[^/]+).*(join|recover)\/([A-Za-z0-9-]+)\/?$/u.exec(scanned.trim());
  if (address && address[1]?.toLowerCase() !== here.toLowerCase()) return { is: 'elsewhere' };
  if (address?.[2] === 'recover') return { is: 'recovery', code: address[3] ?? '' };
  const code = (address?.[3] ?? scanned).toUpperCase().replace(/[\s-]/gu, '');
  return /^[A-Z0-9]{6}$/u.test(code) ? { is: 'code', code } : null;
}
