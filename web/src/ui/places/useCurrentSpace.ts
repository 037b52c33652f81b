import { useEffect } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../core-access/useView';

const KEY = 'kring-last-group';

/** Remembers the group one is in, for the bar on screens outside a group and for the next visit. */
export function useRememberSpace(space: SpaceId | null): void {
  useEffect(() => {
    if (space) localStorage.setItem(KEY, space);
  }, [space]);
}

/** A device that was ended remembers no group. */
export function forgetSpace(): void {
  localStorage.removeItem(KEY);
}

/** Whether one was in a group on this device before. */
export function wasInAGroup(): boolean {
  return localStorage.getItem(KEY) !== null;
}

/** The group one was in last, as long as one still has it; else the first that goes on. `undefined` while not known yet. */
export function useLastSpace(): SpaceId | null | undefined {
  const groups = useView({ view: 'groups' });
  if (!groups) return undefined;
  const last = localStorage.getItem(KEY);
  const open = groups.groups.filter((group) => group.standing !== 'left');
  const going = open.find((group) => group.archivedAt === null);
  return (open.find((group) => group.space === last) ?? going ?? open[0] ?? groups.groups[0])?.space ?? null;
}
