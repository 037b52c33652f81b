import { useState } from 'react';
import { Choices } from '../../ui/Choice';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import {
  applyAppearance,
  chosenAppearance,
  rememberAppearance,
  type Appearance,
  type Letters,
  type Light,
} from './appearance';
import './Looks.css';

/** Language, letters and light, for this device. Each choice shows at once. */
export function Looks() {
  const t = useText();
  const { language, choose } = useLanguage();
  const [appearance, setAppearance] = useState(chosenAppearance);

  function set(change: Partial<Appearance>) {
    const next = { ...appearance, ...change };
    setAppearance(next);
    rememberAppearance(next);
    applyAppearance(next);
  }

  return (
    <>
      <section className="sheet stack" aria-labelledby="looks-language">
        <h2 className="section-heading" id="looks-language">
          {t('settings-language')}
        </h2>
        <Choices
          label={t('settings-language')}
          options={[
            { value: 'nl', word: 'Nederlands', pictogram: 'language', tint: 'story' },
            { value: 'en', word: 'English', pictogram: 'language', tint: 'offer' },
          ]}
          chosen={language}
          onChoose={choose}
        />
        <p className="hint">{t('settings-language-hint')}</p>
      </section>
      <section className="sheet stack letters" aria-labelledby="looks-letters">
        <h2 className="section-heading" id="looks-letters">
          {t('settings-letters')}
        </h2>
        <Choices<Letters>
          label={t('settings-letters')}
          options={[
            { value: 'normal', word: t('settings-letters-normal'), pictogram: 'letters', tint: 'note' },
            { value: 'large', word: t('settings-letters-large'), pictogram: 'letters', tint: 'note' },
            { value: 'larger', word: t('settings-letters-larger'), pictogram: 'letters', tint: 'note' },
            { value: 'largest', word: t('settings-letters-largest'), pictogram: 'letters', tint: 'note' },
          ]}
          chosen={appearance.letters}
          onChoose={(letters) => set({ letters })}
        />
      </section>
      <section className="sheet stack" aria-labelledby="looks-light">
        <h2 className="section-heading" id="looks-light">
          {t('settings-light')}
        </h2>
        <Choices<Light>
          label={t('settings-light')}
          options={[
            { value: 'system', word: t('settings-light-system'), pictogram: 'device', tint: 'note' },
            { value: 'light', word: t('settings-light-light'), pictogram: 'sun', tint: 'offer' },
            { value: 'dark', word: t('settings-light-dark'), pictogram: 'dark', tint: 'question' },
          ]}
          chosen={appearance.light}
          onChoose={(light) => set({ light })}
        />
      </section>
    </>
  );
}
