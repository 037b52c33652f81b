import type { Page } from 'playwright-core';

/**
 * Walks the screen with Tab as a person without a mouse does. Tells what cannot be reached, where the focus cannot be
 * seen, and where something that sticks covers the focused thing. Choices of one group count as reached when one of them
 * is: arrows walk inside.
 */
export async function keyboardFindings(page: Page): Promise<string[]> {
  const expected = await page.evaluate(mark);
  const seen = new Set<string>();
  const findings: string[] = [];
  // Once around, and what a menu or the browser itself adds.
  for (let step = 0; step < expected.length + 10 && seen.size < expected.length; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (!stop || seen.has(stop.walk)) continue;
    seen.add(stop.walk);
    if (!stop.visible) findings.push(`the focus cannot be seen on ${stop.what}`);
    if (stop.coveredBy) findings.push(`${stop.what} is covered by ${stop.coveredBy} while it has the focus`);
  }
  for (const { walk, what } of expected) {
    if (!seen.has(walk)) findings.push(`Tab does not reach ${what}`);
  }
  return findings;
}

/** Gives each thing one can act on a number, notes how it looks without focus, and starts the walk at the top. */
function mark(): { walk: string; what: string }[] {
  const things = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), textarea:not(:disabled), select, summary, [tabindex="0"]',
  );
  const groups = new Set<Element>();
  // Behind a dialog that takes the whole screen nothing can be done.
  const modal = document.querySelector('dialog:modal');
  const marked: { walk: string; what: string }[] = [];
  for (const [index, thing] of [...things].entries()) {
    const shown = thing.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    if (!shown || thing.closest('[inert]') || (modal && !modal.contains(thing))) continue;
    const group = thing.getAttribute('role') === 'radio' ? thing.closest('[role=radiogroup]') : null;
    if (group && groups.has(group)) continue;
    const walk = String(index);
    if (group) {
      groups.add(group);
      group.setAttribute('data-walk', walk);
    } else {
      thing.setAttribute('data-walk', walk);
    }
    const words = thing.getAttribute('aria-label') ?? thing.innerText ?? '';
    marked.push({ walk, what: `<${thing.tagName.toLowerCase()}> "${words.trim().slice(0, 40)}"` });
  }
  (document.activeElement as HTMLElement | null)?.blur();
  for (const each of document.querySelectorAll('body *')) {
    const rings = [null, '::before', '::after'].map((part) => getComputedStyle(each, part));
    (each as unknown as { unfocused: string }).unfocused = rings.map((r) => r.outline + r.boxShadow).join();
  }
  window.scrollTo(0, 0);
  return marked;
}

function focused(): { walk: string; what: string; visible: boolean; coveredBy: string | null } | null {
  const thing = document.activeElement as HTMLElement | null;
  const walk = thing?.closest('[data-walk]')?.getAttribute('data-walk');
  if (!thing || walk === null || walk === undefined) return null;
  const looks = (each: Element) => {
    const rings = [null, '::before', '::after'].map((part) => getComputedStyle(each, part));
    const now = rings.map((r) => r.outline + r.boxShadow).join();
    return now !== (each as unknown as { unfocused?: string }).unfocused;
  };
  const near = [thing, thing.parentElement, ...(thing.parentElement?.children ?? []), ...thing.children];
  const box = (thing.closest('label') ?? thing).getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const own =
    !top || thing.contains(top) || top.contains(thing) || (thing.closest('label')?.contains(top) ?? false);
  return {
    walk,
    what: `<${thing.tagName.toLowerCase()}> "${(thing.getAttribute('aria-label') ?? thing.innerText ?? '').trim().slice(0, 40)}"`,
    visible: near.some((each) => each !== null && looks(each)),
    coveredBy: own ? null : `<${top.tagName.toLowerCase()} class="${top.getAttribute('class') ?? ''}">`,
  };
}
