import type { Host } from '#src/ports/host.ts';
import { onSystemTheme, systemTheme } from './system-theme.ts';

/** A plain browser tab: signs in by redirect, follows the theme of the system. */
export function browserHost(): Host {
  return {
    context: {
      host: 'browser',
      surface: 'page',
      theme: systemTheme(),
      locale: navigator.language,
      tenantId: null,
      personId: null,
      chatId: null,
      pointer: new URLSearchParams(window.location.search).get('space'),
      subPage: null,
    },
    ready: () => undefined,
    failed: () => undefined,
    onTheme: onSystemTheme,
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
    onSuspend: () => () => undefined,
    onResume: () => () => undefined,
  };
}
