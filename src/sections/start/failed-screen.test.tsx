// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogueFor } from '#src/locales/catalogue.ts';
import { start } from '#src/locales/en/start.ts';
import { Failure } from '#src/ports/failure.ts';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { monday } from '../../../tests/fakes/fake-pair.ts';
import { ManualSystem } from '../../../tests/fakes/manual-system.ts';
import { FailedScreen } from './failed-screen.tsx';

afterEach(cleanup);

async function show(
  failure: Failure,
): Promise<{ system: ManualSystem; onRetry: ReturnType<typeof vi.fn<() => void>> }> {
  const catalogue = await catalogueFor('en-GB');
  const system = new ManualSystem(monday);
  const onRetry = vi.fn<() => void>();
  render(
    <FailedScreen catalogue={catalogue} failure={failure} onRetry={onRetry} system={system} texts={start} />,
  );
  return { system, onRetry };
}

describe('FailedScreen', () => {
  it('counts a pause down and tries again by itself, once', async () => {
    const { onRetry, system } = await show(new Failure('throttled', { status: 429, retryAfterMs: 3_000 }));
    expect(screen.getByText(/in 3 seconds/)).toBeTruthy();
    await atRest(() => system.advance(1_000));
    expect(screen.getByText(/in 2 seconds/)).toBeTruthy();
    expect(onRetry).not.toHaveBeenCalled();
    await atRest(() => system.advance(5_000));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('tries again when the browser is back online, and on request', async () => {
    const { onRetry, system } = await show(new Failure('offline'));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    system.comeOnline();
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  it('gives an administrator what the service said, as a copy', async () => {
    const user = userEvent.setup(); // with a clipboard of its own
    await show(new Failure('service', { status: 502, details: 'request-id 1234' }));
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed');
    expect(screen.getByText('Microsoft 365 answered 502.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy details for IT' }));
    expect(await navigator.clipboard.readText()).toContain('request-id 1234');
  });
});
