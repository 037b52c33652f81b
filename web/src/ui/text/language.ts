/** The languages of the screens. People write in any language they like. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'kring-language';

export function chosenLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === chosen) ?? 'nl';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
