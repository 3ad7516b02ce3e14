/**
 * The content security policy as served over http: the one that ships, with the local tenant's own origins added to
 * `frame-ancestors` and `connect-src`, and nothing else changed. A directive that is absent stays absent.
 */
export function withLocalOrigins(policy: string, origins: readonly string[]): string {
  return policy
    .split(';')
    .map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      if (!['frame-ancestors', 'connect-src'].includes(name.toLowerCase())) return directive;
      const kept = sources.filter((source) => source !== "'none'");
      return `${/^\s*/u.exec(directive)?.[0] ?? ''}${[name, ...kept, ...origins].join(' ')}`;
    })
    .join(';');
}
