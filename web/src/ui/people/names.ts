import type { PersonView } from '../../core/types/PersonView';
import { isolated } from '../text/bundles';
import type { Text } from '../text/useText';

/** How a person is called on the screen: "Jij", their name, or "Iemand". */
export function nameOf(t: Text, person: PersonView): string {
  if (person.isMe) return t('you');
  return person.name ? isolated(person.name) : t('someone');
}

/** "Anna, Piet en Fatma". */
export function namesOf(t: Text, language: string, people: readonly PersonView[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    people.map((person) => nameOf(t, person)),
  );
}

/** "Dit lezen Anna, Piet en 8 anderen." `null` when nobody else is here. */
export function readersLine(t: Text, readers: readonly PersonView[]): string | null {
  const [first, second, third] = readers;
  if (!first) return null;
  if (!second) return t('readers-one', { first: nameOf(t, first) });
  const two = { first: nameOf(t, first), second: nameOf(t, second) };
  if (!third) return t('readers-two', two);
  if (readers.length === 3) return t('readers-three', { ...two, third: nameOf(t, third) });
  return t('readers-more', { ...two, others: readers.length - 2 });
}
