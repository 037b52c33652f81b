import type { HelperView } from '../../core/types/HelperView';
import type { Text } from '../text/useText';
import { nameOf } from './names';

/** Who helps or helped, by name; someone who is not in Kring has none. */
export function helperName(t: Text, helper: HelperView): string {
  return helper.type === 'person' ? nameOf(t, helper.person) : t('help-someone');
}
