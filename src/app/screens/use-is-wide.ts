import { useSyncExternalStore } from 'react';

const query = '(min-width: 1280px)';

/** Whether the page is wide enough for the agenda and another screen beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
