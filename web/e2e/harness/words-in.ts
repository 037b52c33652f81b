import { constants, inflateRawSync } from 'node:zlib';

/**
 * Whether this word stands anywhere in these bytes: as UTF-8, as UTF-16 (browsers store strings so), or inside a deflate
 * stream that begins at any offset (Automerge and our own frames deflate what is long). The word is one that no other
 * text shares three letters with, six ASCII letters at the least.
 */
export function wordIn(bytes: Uint8Array, word: string): boolean {
  const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const needles = [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    ...asFixedHuffman(word.slice(0, 6)),
  ];
  if (needles.some((needle) => hay.includes(needle))) return true;
  for (let at = 0; at < hay.length - 4; at += 1) {
    if (mayBeginDynamicBlock(hay, at) && inflatedFrom(hay, at)?.includes(word)) return true;
  }
  return false;
}

/**
 * The letters as a deflate block with fixed codes holds them (RFC 1951 §3.2.6: 8 bits, 0x30 + the letter, highest bit
 * first), for each of the eight places in a byte where they can begin, less the two bytes that are shared with others.
 */
function asFixedHuffman(letters: string): Buffer[] {
  const bits = [...letters].flatMap((letter) =>
    (0x30 + letter.charCodeAt(0)).toString(2).padStart(8, '0').split('').map(Number),
  );
  return Array.from({ length: 8 }, (_, shift) => {
    const whole = bits.slice(shift);
    const bytes = Array.from({ length: Math.floor(whole.length / 8) }, (_, byte) =>
      whole.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, place) => sum | (bit << place), 0),
    );
    return Buffer.from(bytes);
  });
}

/** RFC 1951 §3.2.7: whether the code lengths at the head of a block with codes of its own make a complete code. */
function mayBeginDynamicBlock(hay: Buffer, at: number): boolean {
  if (bitsAt(hay, at, 1, 2) !== 2 || bitsAt(hay, at, 3, 5) > 29 || bitsAt(hay, at, 8, 5) > 29) return false;
  const codes = bitsAt(hay, at, 13, 4) + 4;
  let room = 0;
  for (let code = 0; code < codes; code += 1) {
    const length = bitsAt(hay, at, 17 + code * 3, 3);
    if (length > 0) room += 1 << (7 - length);
  }
  return room === 1 << 7;
}

/** `count` bits, at most 8, from a bit counted from byte `at`; lowest bit first. */
function bitsAt(hay: Buffer, at: number, from: number, count: number): number {
  const byte = at + (from >> 3);
  const two = (hay[byte] ?? 0) | ((hay[byte + 1] ?? 0) << 8);
  return (two >> (from & 7)) & ((1 << count) - 1);
}

function inflatedFrom(hay: Buffer, at: number): Buffer | null {
  try {
    return inflateRawSync(hay.subarray(at), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 4 << 20,
    });
  } catch {
    return null;
  }
}
