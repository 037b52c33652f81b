import type { Core } from '../../core/core';
import { seen } from '../../core/seen';
import type { SpaceId } from '../../core/types/SpaceId';

/** House rules, one by one, as the core reads them. */
export function rulesIn(text: string): string[] {
  return text
    .split('\n')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
}

/**
 * Whoever wrote the house rules agreed to them by that. Nobody waits for it: were they merged with another's meanwhile, one is
 * asked as everybody is.
 */
export function agreeToOwnRules(core: Core, space: SpaceId, text: string): void {
  agree(core, space, text).catch(() => undefined);
}

async function agree(core: Core, space: SpaceId, text: string): Promise<void> {
  const wanted = rulesIn(text).join('\n');
  if (wanted === '') return;
  const { rules } = await seen(
    core,
    { view: 'group', space },
    (view) => view.rules.rules.map((rule) => rule.text).join('\n') === wanted,
  );
  if (rules.asked === 'nothing') return;
  await core.run(space, { type: 'agree_to_rules', rules: rules.stamp, at: core.now() });
}
