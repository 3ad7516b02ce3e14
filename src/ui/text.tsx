import type { ReactNode } from 'react';
import './text.css';

interface TextProps {
  children: ReactNode;
  /** Element: a paragraph unless the words are a heading or part of a line. @default 'p' */
  as?: 'p' | 'span' | 'h2' | 'h3';
  id?: string;
  /** Size and weight: `question` also for objectives; `title` of a row; `body`; `secondary`; `caption` for times and owners. */
  use: 'question' | 'title' | 'body' | 'secondary' | 'caption';
}

/** Words in one of the five sizes of the product. Line breaks a person wrote are kept. */
export function Text({ as: Element = 'p', children, id, use }: TextProps) {
  return (
    <Element className={`text text-${use}`} id={id}>
      {children}
    </Element>
  );
}
