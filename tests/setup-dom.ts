if (typeof document !== 'undefined') {
  const { noteRealTimers } = await import('./fakes/real-timers.ts');
  noteRealTimers();
  const { configure, getConfig } = await import('@testing-library/react');
  const { atRest } = await import('./fakes/at-rest.ts');
  const before = getConfig();
  configure({
    // Tests of screens wait for what they expect. How long is no part of what they check: a busy machine may take seconds.
    asyncUtilTimeout: 10_000,
    // What a press starts over the fakes has ended when the press has: what stands behind it may be expected at once.
    asyncWrapper: async (run) => {
      const result: unknown = await before.asyncWrapper(run);
      await atRest();
      return result;
    },
  });
}

export {};
