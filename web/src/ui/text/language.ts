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

/** How dates are written: day before month, also in English. */
const DATE_LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** The locale for dates in a language of the screens; any other tag stays as it is. */
export function dateLocale(language: string): string {
  const known = LANGUAGES.find((each) => each === language);
  return known ? DATE_LOCALE[known] : language;
}
