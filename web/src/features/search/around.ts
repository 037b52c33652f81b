export interface Piece {
  text: string;
  found: boolean;
}

/** How many characters stand before the first find, and in all. */
const BEFORE = 40;
const LENGTH = 160;

/** A stretch of `body` around the first of `words` that is in it, with each find apart. Accents and case do not matter. */
export function around(body: string, words: string): Piece[] {
  const plain = plainOf(body);
  const finds = words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => placesOf(plain, plainOf(word)))
    .sort((a, b) => a.from - b.from);
  const first = finds[0]?.from ?? 0;
  const start = first <= BEFORE ? 0 : body.lastIndexOf(' ', first - BEFORE / 2) + 1;
  const end = Math.min(body.length, start + LENGTH);
  const pieces: Piece[] = start > 0 ? [{ text: '… ', found: false }] : [];
  let at = start;
  for (const { from, until } of finds) {
    if (from < at || until > end) continue;
    if (from > at) pieces.push({ text: body.slice(at, from), found: false });
    pieces.push({ text: body.slice(from, until), found: true });
    at = until;
  }
  if (at < end) pieces.push({ text: body.slice(at, end), found: false });
  if (end < body.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Without accents and capitals, letter for letter as long as the text itself. */
function plainOf(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}

function placesOf(text: string, word: string): { from: number; until: number }[] {
  const places = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    places.push({ from, until: from + word.length });
  }
  return places;
}
