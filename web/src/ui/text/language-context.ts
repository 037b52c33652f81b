import { createContext, useContext } from 'react';
import type { Language } from './language';

export interface ChosenLanguage {
  language: Language;
  choose(language: Language): void;
}

export const LanguageContext = createContext<ChosenLanguage>({ language: 'nl', choose: () => undefined });

export function useLanguage(): ChosenLanguage {
  return useContext(LanguageContext);
}
