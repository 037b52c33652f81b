import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

/**
 * Whether the glass is at least this wide and high, in rem. Counts with the letters as they are: at 200% a screen of
 * 1280 pixels has room for 40 rem.
 */
export function useRoom(width: number, height = 0): boolean {
  return useSyncExternalStore(subscribe, () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    return innerWidth >= width * rem && innerHeight >= height * rem;
  });
}
