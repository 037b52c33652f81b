import type { RailToldView } from '../../core/types/RailToldView';
import { useArrangements } from '../arrangements/useArrangements';

/** What an organisation tells, with its name. */
export interface Told {
  organisation: string;
  rails: readonly RailToldView[];
}

/** What the organisations of one's groups tell as fixed, as what can follow, and as one's own choice. */
export function useRails(): readonly Told[] {
  const organisations = useArrangements() ?? [];
  return organisations
    .filter(({ arrangements }) => arrangements.guardRails.length > 0)
    .map(({ organisation, name, version, arrangements }) => ({
      organisation: name,
      rails: arrangements.guardRails.map(({ id, kind, text }) => ({
        rail: `${organisation}/${id}@${version}`,
        kind,
        text,
      })),
    }));
}
