/** A text cut into sentences, in order, nothing lost: joined they are the text again. */
export function sentencesOf(text: string, lang: string): string[] {
  if (typeof Intl.Segmenter === 'undefined')
    return text.match(/[^.!?\n]*[.!?\n]*\s*/gu)?.filter(Boolean) ?? [];
  let language: string | undefined = lang;
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    language = undefined;
  }
  const segments = new Intl.Segmenter(language || undefined, { granularity: 'sentence' }).segment(text);
  return [...segments].map((part) => part.segment);
}
