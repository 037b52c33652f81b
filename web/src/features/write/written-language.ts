const SCRIPTS: readonly { letters: RegExp; lang: string }[] = [
  { letters: /\p{Script=Arabic}/u, lang: 'ar' },
  { letters: /\p{Script=Ethiopic}/u, lang: 'ti' },
  { letters: /\p{Script=Cyrillic}/u, lang: 'uk' },
];

/** The language someone wrote in, for reading aloud: by its script; in Latin letters the language of the screens. */
export function writtenLanguage(body: string, screens: string): string {
  return SCRIPTS.find(({ letters }) => letters.test(body))?.lang ?? screens;
}
