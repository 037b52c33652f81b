import { useRoom } from './useRoom';

/** Room for rail, list and sheet beside each other (960 px at the usual letter size). */
export function useDesktop(): boolean {
  return useRoom(60);
}
