import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it is now, a line each: the rule, and where. The glass is made as high as the page
 * meanwhile: what lies half under the bar at one place of scrolling is not a target that is too small.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const glass = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (glass && height > glass.height) await page.setViewportSize({ width: glass.width, height });
  try {
    return await find(page);
  } finally {
    if (glass) await page.setViewportSize(glass);
  }
}

async function find(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await SOURCE);
  const { violations } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }) as Promise<axe.AxeResults>,
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, any }) =>
        `${id} (${help}) at ${target.join(' ')} ${any.map((check) => check.message).join(' ')}`,
    ),
  );
}
