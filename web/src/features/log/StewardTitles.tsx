import { createContext, use, useMemo, type ReactNode } from 'react';
import type { PersonId } from '../../core/types/PersonId';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../../ui/core-access/useView';
import { useText } from '../../ui/text/useText';
import { TITLE_TEXT } from '../members/words';

const Titles = createContext<ReadonlyMap<PersonId, string>>(new Map());

/** Who leads the group and what they are: so that nobody passes for them by name and picture alone. */
export function StewardTitles({ space, children }: { space: SpaceId; children: ReactNode }) {
  const t = useText();
  const members = useView({ view: 'members', space })?.members;
  const titles = useMemo(() => {
    const leading = members?.filter(({ standing }) => standing === 'steward') ?? [];
    return new Map(
      leading.map(({ person, title }) => [
        person.id,
        t(title === 'participant' ? 'standing-steward' : TITLE_TEXT[title]),
      ]),
    );
  }, [members, t]);
  return <Titles value={titles}>{children}</Titles>;
}

/** What someone is who leads the group; `null` for anyone else. */
export function useStewardTitle(person: PersonId): string | null {
  return use(Titles).get(person) ?? null;
}
