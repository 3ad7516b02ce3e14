// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { lazy, Suspense, useEffect, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

/** Each step is drawn, then leads to the next one from an effect, after a promise: as screens, use cases and fakes do by turns. */
function Steps({ last }: { last: number }) {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step > 0 && step < last) void Promise.resolve().then(() => setStep(step + 1));
  }, [last, step]);
  return (
    <button onClick={() => setStep(1)} type="button">
      {step === last ? 'The end' : `Step ${step}`}
    </button>
  );
}

function lazily() {
  return lazy(async () => {
    const { Text } = await import('#src/ui/text.tsx');
    return { default: () => <Text use="body">Loaded</Text> };
  });
}

function Opens({ Later }: { Later: ReturnType<typeof lazily> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button onClick={() => setIsOpen(true)} type="button">
        Open
      </button>
      <Suspense fallback={null}>{isOpen && <Later />}</Suspense>
    </>
  );
}

describe('a press in a test has ended', () => {
  it('when all that it led to is drawn, however many steps that takes', async () => {
    render(<Steps last={60} />);
    await userEvent.click(screen.getByRole('button', { name: 'Step 0' }));
    expect(screen.getByRole('button', { name: 'The end' })).toBeTruthy();
  });

  it.each(['is loaded for the first time', 'was loaded before'])(
    'when the part it asked for %s',
    async () => {
      const Later = lazily();
      render(<Opens Later={Later} />);
      await userEvent.click(screen.getByRole('button', { name: 'Open' }));
      expect(screen.getByText('Loaded')).toBeTruthy();
    },
  );
});
