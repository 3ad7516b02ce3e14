import type { Host, Theme } from '#src/ports/host.ts';

/** A plain browser tab: signs in by redirect, follows the theme of the system. */
export function browserHost(): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const forced = window.matchMedia('(forced-colors: active)');
  const theme = (): Theme => {
    if (forced.matches) return 'contrast';
    return dark.matches ? 'dark' : 'light';
  };
  return {
    context: {
      host: 'browser',
      surface: 'page',
      theme: theme(),
      locale: navigator.language,
      tenantId: null,
      personId: null,
      chatId: null,
      pointer: new URLSearchParams(window.location.search).get('space'),
      subPage: null,
    },
    ready: () => undefined,
    failed: () => undefined,
    onTheme: (listener) => {
      const changed = (): void => {
        listener(theme());
      };
      dark.addEventListener('change', changed);
      forced.addEventListener('change', changed);
      return () => {
        dark.removeEventListener('change', changed);
        forced.removeEventListener('change', changed);
      };
    },
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
    onSuspend: () => () => undefined,
    onResume: () => () => undefined,
  };
}
