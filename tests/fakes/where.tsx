import { useFrame } from '#src/sections/frame/frame-context.ts';

/** Writes where the panel is, for tests of ways: `section okrs preparing`. */
export function Where() {
  const { screen } = useFrame().navigation;
  const words =
    screen.name === 'section'
      ? [screen.name, screen.section, ...(screen.isPreparing ? ['preparing'] : [])]
      : [screen.name];
  return <output aria-label="Where">{words.join(' ')}</output>;
}
