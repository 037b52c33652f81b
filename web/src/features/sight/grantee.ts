import type { GranteeView } from '../../core/types/GranteeView';
import { nameOf } from '../../ui/people/names';
import type { Text } from '../../ui/text/useText';

/** Who may read, by name: a person, or those who lead a group. */
export function granteeName(t: Text, to: GranteeView): string {
  switch (to.type) {
    case 'person':
      return nameOf(t, to.person);
    case 'stewards':
      return t('sight-stewards', { group: to.name || t('sight-a-group') });
  }
}
