import { LocalizationProvider, ReactLocalization } from '@fluent/react';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { bundlesFor } from './bundles';
import { LanguageContext } from './language-context';
import { chosenLanguage, rememberLanguage, type Language } from './language';

/** Gives every screen its texts. Shows nothing until they are here (Dutch: at once). */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  const [texts, setTexts] = useState<ReactLocalization | null>(null);

  useEffect(() => {
    let current = true;
    void bundlesFor(language).then((bundles) => {
      if (!current) return;
      document.documentElement.lang = language;
      document.documentElement.dir = 'ltr';
      setTexts(new ReactLocalization(bundles));
    });
    return () => {
      current = false;
    };
  }, [language]);

  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);

  if (!texts) return null;
  return (
    <LanguageContext value={value}>
      <LocalizationProvider l10n={texts}>{children}</LocalizationProvider>
    </LanguageContext>
  );
}
