import type { Person } from './person';
import { words } from './words';

/** Which people a screen looks different for. */
export type Who =
  | 'nobody'
  | 'steward'
  | 'adder'
  | 'member'
  | 'guest'
  | 'founder'
  | 'knocking'
  | 'refused'
  | 'ended'
  | 'locked'
  | 'tablet'
  | 'helper'
  | 'comesBack'
  | 'waits'
  | 'stopped'
  | 'announced'
  | 'administrator'
  | 'mentor';

export interface Screen {
  name: string;
  who: Who;
  /** Goes there and waits until it can be read. */
  open(person: Person): Promise<void>;
}

/** A screen that is known by its heading. */
export function at(name: string, who: Who, path: (space: string) => string, title: string): Screen {
  return {
    name,
    who,
    async open(person) {
      await person.goes(
        path((['nobody', 'ended', 'waits', 'stopped'] as Who[]).includes(who) ? '' : person.space),
      );
      await heading(person, title);
    },
  };
}

/** A screen that is known by a sentence on it. */
export function says(name: string, who: Who, path: (space: string) => string, sentence: string): Screen {
  return {
    name,
    who,
    async open(person) {
      await person.goes(path(person.space));
      await person.page.getByText(words(sentence)).first().waitFor();
    },
  };
}

export async function heading(person: Person, key: string): Promise<void> {
  await person.page
    .getByRole('heading', { name: words(key), exact: true })
    .first()
    .waitFor();
}
