// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useState } from 'react';
import { TwoVersions, type VersionChoice } from './two-versions.tsx';

afterEach(cleanup);

function Versions({ onUse }: { onUse: (choice: VersionChoice | null, together: string) => void }) {
  const [value, setValue] = useState<VersionChoice | null>(null);
  const [together, setTogether] = useState('');
  return (
    <TwoVersions
      first={{ author: { name: 'You', mark: 'ring' }, text: 'Agree with Research', when: '14:21:07' }}
      keepBoth={{ label: 'Keep both', onPress: () => onUse(null, '') }}
      onChange={setValue}
      onTogetherChange={setTogether}
      second={{ author: { name: 'Adele', mark: 'disc' }, text: 'Agree by 1 December', when: '14:21:05' }}
      together={together}
      togetherLabel="Or write it together"
      use={{ label: 'Use this text', missing: 'Choose a text', onPress: () => onUse(value, together) }}
      value={value}
      what="You and Adele changed this."
    />
  );
}

describe('TwoVersions', () => {
  it('chooses nothing by itself', async () => {
    const onUse = vi.fn();
    render(<Versions onUse={onUse} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Use this text', description: 'Choose a text' }),
    );
    expect(onUse).not.toHaveBeenCalled();
  });

  it('uses the version a person chose', async () => {
    const onUse = vi.fn();
    render(<Versions onUse={onUse} />);
    await userEvent.click(screen.getByRole('radio', { name: /by 1 December/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Use this text' }));
    expect(onUse).toHaveBeenCalledExactlyOnceWith('second', '');
  });

  it('uses what was written together as soon as something is', async () => {
    const onUse = vi.fn();
    render(<Versions onUse={onUse} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Or write it together' }), 'Both');
    await userEvent.click(screen.getByRole('button', { name: 'Use this text' }));
    expect(onUse).toHaveBeenCalledExactlyOnceWith('together', 'Both');
  });
});
