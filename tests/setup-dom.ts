if (typeof document !== 'undefined') {
  const { configure, getConfig } = await import('@testing-library/react');
  const { settled } = await import('./fakes/manual-system.ts');
  const before = getConfig();
  configure({
    // Tests of screens wait for what they expect. How long is no part of what they check: a busy machine may take seconds.
    asyncUtilTimeout: 10_000,
    // What a press starts over the fakes has ended when the press has: what it shows does not depend on how busy the machine is.
    asyncWrapper: (run) =>
      before.asyncWrapper(async () => {
        const result: unknown = await run();
        await settled();
        return result;
      }),
  });
}

export {};
