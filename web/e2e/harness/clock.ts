import type { BrowserContext } from 'playwright-core';

/**
 * Puts a device's clock off: every script of the app (screens, worker and service worker alike) then reads a `Date`
 * that lies `shiftMs` from the true one. Timers keep running as they do.
 */
export async function shiftClock(context: BrowserContext, shiftMs: number): Promise<void> {
  await context.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: prelude(shiftMs) + (await response.text()) });
  });
}

function prelude(shiftMs: number): string {
  return `if (!globalThis.clockIsOff) {
    const True = Date;
    globalThis.clockIsOff = true;
    globalThis.Date = class extends True {
      constructor(...parts) { parts.length === 0 ? super(True.now() + ${shiftMs}) : super(...parts); }
      static now() { return True.now() + ${shiftMs}; }
    };
  }
  `;
}
