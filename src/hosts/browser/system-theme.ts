import type { Theme } from '#src/ports/host.ts';

/** The theme of the system, for hosts that say none. */
export function systemTheme(): Theme {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Follows it until the function given back is called. */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  const changed = (): void => {
    listener(systemTheme());
  };
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
