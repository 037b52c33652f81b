import { useView } from '../../ui/core-access/useView';

/** One's own name, as others know one. */
export function useMyName(): string {
  const session = useView({ view: 'session' });
  return session?.state === 'signed_in' ? session.me.name : '';
}
