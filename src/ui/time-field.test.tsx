// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { atRest } from '../../tests/fakes/at-rest.ts';
import { TimeField } from './time-field.tsx';

afterEach(cleanup);

it('a time is chosen in the browser’s own field, under its label', async () => {
  const onChange = vi.fn();
  render(<TimeField label="From" onChange={onChange} value="13:00" />);
  await atRest(() => fireEvent.change(screen.getByLabelText('From'), { target: { value: '14:30' } }));
  expect(onChange).toHaveBeenCalledWith('14:30');
});
