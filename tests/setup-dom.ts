// Tests of screens wait for what they expect. How long is no part of what they check: a busy machine may take seconds.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
