import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { words } from './words';

/** Speaks for a moment into what is on the screen: an answer, or a field for own words. */
export async function speaks(person: Person, where: Locator = person.page.getByRole('main')): Promise<void> {
  await person.tap(where.getByRole('button', { name: new RegExp(`^${words('write-speak')}`) }));
  // Its own time: another recording on the screen has one too.
  await where
    .locator('.recording')
    .getByText(/^0:0[1-9]$/)
    .waitFor();
  await person.tap(where.getByRole('button', { name: words('listen-stop'), exact: true }));
  await where.getByRole('button', { name: words('voice-again'), exact: true }).waitFor();
}

/** Plays a recording to its end. */
export async function hears(person: Person, listen: Locator): Promise<void> {
  const ended = await person.page.evaluateHandle(() => {
    const heard = { ended: 0 };
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.addEventListener('ended', () => (heard.ended += 1));
      return play.call(this);
    };
    return heard;
  });
  await person.tap(listen);
  await person.page.waitForFunction((heard) => heard.ended > 0, ended);
}
