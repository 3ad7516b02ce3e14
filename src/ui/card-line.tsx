import type { ReactNode } from 'react';
import { Byline, type BylinePerson } from './byline.tsx';
import { IconLink, type OutwardLink } from './icon-link.tsx';
import { RowLine } from './row-line.tsx';
import { Text } from './text.tsx';

interface CardLineProps {
  /** Where it lives. */
  link: OutwardLink;
  /** What follows the person: how far, by when. Empty parts are left out. */
  parts: readonly ReactNode[];
  person: BylinePerson | null;
  title: string;
}

/** A card of a board in two lines: what it is, then who, how far and by when. */
export function CardLine({ link, parts, person, title }: CardLineProps) {
  return (
    <div className="row-line-host">
      <Text use="body">
        <bdi>{title}</bdi>
      </Text>
      <RowLine buttons={<IconLink {...link} />}>
        <Text as="span" use="caption">
          <Byline parts={parts} person={person} />
        </Text>
      </RowLine>
    </div>
  );
}
