import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../core-access/useView';

/** Whose agenda or people these are, under the title: only for who is in more than one group. */
export function GroupName({ space }: { space: SpaceId }) {
  const groups = useView({ view: 'groups' })?.groups ?? [];
  const group = groups.find((card) => card.space === space);
  if (!group || groups.length < 2) return null;
  return (
    <p className="soft small">
      <bdi>{group.name}</bdi>
    </p>
  );
}
