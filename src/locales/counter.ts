/** How a language counts: `1 topic`, `2 topics`. */
export function counter(language: string): (value: number, one: string, other: string) => string {
  let plurals: Intl.PluralRules | undefined;
  return (value, one, other) => {
    plurals ??= new Intl.PluralRules(language);
    return `${value} ${plurals.select(value) === 'one' ? one : other}`;
  };
}

type Count = ReturnType<typeof counter>;

/** From here on a wait is told in minutes. */
const mostSeconds = 90;

/** How a language tells a wait: `90 seconds`, `10 minutes`. Minutes are rounded up: a wait is never longer than told. */
export function waiter(
  count: Count,
  words: Readonly<Record<'second' | 'minute', readonly [one: string, other: string]>>,
): (seconds: number) => string {
  return (seconds) =>
    seconds > mostSeconds ? count(Math.ceil(seconds / 60), ...words.minute) : count(seconds, ...words.second);
}
