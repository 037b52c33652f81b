import type { FluentVariable } from '@fluent/bundle';
import { useLocalization } from '@fluent/react';
import { useCallback } from 'react';

export type Text = (id: string, values?: Record<string, FluentVariable>) => string;

/** `t('log-alone', { name })`: a text from `locales/`. */
export function useText(): Text {
  const { l10n } = useLocalization();
  return useCallback((id, values) => l10n.getString(id, values ?? null), [l10n]);
}
