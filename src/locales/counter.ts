/** How a language counts: `1 topic`, `2 topics`. */
export function counter(language: string): (value: number, one: string, other: string) => string {
  let plurals: Intl.PluralRules | undefined;
  return (value, one, other) => {
    plurals ??= new Intl.PluralRules(language);
    return `${value} ${plurals.select(value) === 'one' ? one : other}`;
  };
}
