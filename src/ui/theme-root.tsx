import { useEffect, type ReactNode } from 'react';
import 'virtual:fluent-tokens.css';
import './theme-root.css';

/** The three looks Teams can ask for; its own names are `default`, `dark` and `contrast`. */
export type ThemeName = 'light' | 'dark' | 'contrast';

interface ThemeRootProps {
  children: ReactNode;
  /** Reading direction of the language shown. */
  dir: 'ltr' | 'rtl';
  /** BCP 47 tag of the language shown; screen readers choose their voice by it. */
  lang: string;
  theme: ThemeName;
}

/**
 * Gives everything inside Fluent's tokens (CSS variables by `data-theme`, see .config/fluent-tokens.ts), the direction and the language, and fills the page
 * with the theme's background. The document itself gets language and direction too, for what is drawn outside.
 */
export function ThemeRoot({ children, dir, lang, theme }: ThemeRootProps) {
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
  }, [lang, dir]);
  return (
    <div className="theme-root" data-theme={theme} dir={dir} lang={lang}>
      {children}
    </div>
  );
}
