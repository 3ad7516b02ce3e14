import './icon.css';

/** Outlines on a 20 px grid, stroke 1.25, drawn in the colour of the text around them. A dot is a line of no length. */
const outlines = {
  add: 'M10 3.5v13M3.5 10h13',
  back: 'M17 10H3.5M9 4.5 3.5 10 9 15.5',
  calendar: 'M5.5 3.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM3.5 7.5h13',
  check: 'M4 10.5l4 4 8.5-8.5',
  chevronDown: 'M4.5 7.5 10 13l5.5-5.5',
  chevronEnd: 'M7.5 4.5 13 10l-5.5 5.5',
  cloudOff: 'M6 15.5a3.5 3.5 0 0 1-.3-7 4.5 4.5 0 0 1 8.6 0 3.5 3.5 0 0 1-.3 7ZM3 3l14 14',
  edit: 'M4 16l.8-3.4L13.5 4A1.7 1.7 0 0 1 16 6.5l-8.7 8.7Z',
  failure: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 6.5v4.5M10 13.5v.01',
  flag: 'M5 17V3.5h10.5L13 7.5l2.5 4H5',
  hide: 'M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5ZM10 7.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4ZM3.5 16.5l13-13',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 9v4.5M10 6.5v.01',
  leave: 'M8.5 3.5h-3a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-3M11.5 3.5h5v5M16.5 3.5 10.5 9.5',
  lock: 'M6 8.5h8a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 15v-5A1.5 1.5 0 0 1 6 8.5ZM7 8.5v-2a3 3 0 0 1 6 0v2',
  more: 'M5 10v.01M10 10v.01M15 10v.01',
  people:
    'M7 3.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM3.5 11.5h7A1.5 1.5 0 0 1 12 13c0 2.2-2 3.5-5 3.5S2 15.2 2 13a1.5 1.5 0 0 1 1.5-1.5ZM14.5 4.8a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2ZM14 11.5h2.6A1.4 1.4 0 0 1 18 12.9c0 1.7-1.3 2.7-3.4 2.8',
  person:
    'M10 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM5.5 11.5h9A1.5 1.5 0 0 1 16 13c0 2.3-2.5 3.7-6 3.7S4 15.3 4 13a1.5 1.5 0 0 1 1.5-1.5Z',
  remove:
    'M4 5.5h12M8 5.5a2 2 0 0 1 4 0M5.5 5.5l.7 9.6a1.5 1.5 0 0 0 1.5 1.4h4.6a1.5 1.5 0 0 0 1.5-1.4l.7-9.6M8.5 8.5v5M11.5 8.5v5',
  rise: 'M2.5 14.5l5-5 3 3 6.5-6.5M12.5 6H17v4.5',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM13 13l4 4',
  send: 'M3.5 3.5 17 10 3.5 16.5l2-6.5ZM5.5 10H11',
  warning: 'M10 3.5l7.3 13H2.7ZM10 8.5v4M10 14.3v.01',
} as const;

/** The icons there are, by what they stand for. `leave` = leads out of Teams. */
export type IconName = keyof typeof outlines;

const flipsInRightToLeft: ReadonlySet<IconName> = new Set(['back', 'chevronEnd', 'leave', 'send']);

/**
 * An icon in the style of Fluent Regular. Always decoration: the words stand beside it or in the name of its button.
 * Drawn here because the eleven outlines the agenda needs weigh less than the icon package's shared code alone.
 */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 }) {
  return (
    <svg
      aria-hidden="true"
      className={flipsInRightToLeft.has(name) ? 'icon icon-flips' : 'icon'}
      height={size}
      viewBox="0 0 20 20"
      width={size}
    >
      <path d={outlines[name]} />
    </svg>
  );
}
