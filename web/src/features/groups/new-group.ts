import type { Core } from '../../core/core';
import type { NewGroupAsk } from '../../core/new-group-ask';
import { seen } from '../../core/seen';
import type { Led } from '../../core/types/Led';
import type { OrganisationId } from '../../core/types/OrganisationId';
import type { SpaceId } from '../../core/types/SpaceId';
import type { SpaceKind } from '../../core/types/SpaceKind';
import { agreeToOwnRules } from '../members/own-rules';

/** What stands on the screen on which someone makes a group. */
export interface NewGroupForm {
  /** Chosen once: asked again, the server makes no second group. */
  wish: SpaceId;
  organisation: OrganisationId | null;
  kind: SpaceKind | null;
  name: string;
  about: string;
  led: Led | null;
  /** `null` while nobody changed what is suggested for the kind. */
  rules: string | null;
}

// What one filled in stays while one looks elsewhere; the page itself ends with the place of its person.
let kept: NewGroupForm | null = null;

export function formOf(core: Core): NewGroupForm {
  kept ??= {
    wish: core.newId(),
    organisation: null,
    kind: null,
    name: '',
    about: '',
    led: null,
    rules: null,
  };
  return kept;
}

export function keepForm(form: NewGroupForm | null): void {
  kept = form;
}

/** Makes the group; when it is on this device, says in it what it is and how people are with each other. */
export async function makeGroup(
  core: Core,
  ask: NewGroupAsk,
  about: string,
  rules: string,
): Promise<SpaceId> {
  const space = await core.online.makeGroup(ask);
  await seen(core, { view: 'groups' }, ({ groups }) => groups.some((group) => group.space === space));
  if (about.trim() !== '' || rules.trim() !== '') {
    await core.run(space, { type: 'set_card', about, houseRules: rules, at: core.now() });
    agreeToOwnRules(core, space, rules);
  }
  return space;
}
