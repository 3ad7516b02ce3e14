import { useState } from 'react';
import { measureInTitle } from '#src/domain/okr/measure-in-title.ts';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import { latest } from '#src/domain/okr/progress.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { FieldGrid } from '#src/ui/field-grid.tsx';
import { Line } from '#src/ui/rows.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { measure, setMeasure } from '#src/usecases/okr/key-result.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { readNumber } from './measure-text.ts';

type Field = 'value' | 'start' | 'target';

/** Where a key result stands, began and should end. What its title says of that is suggested until something is saved. */
export function MeasureForm({ objective, result }: { objective: Objective; result: Result }) {
  const { catalogue, session } = useFrame();
  const { formats } = catalogue;
  const texts = useScreenTexts().okrs;
  const { record } = result;
  const suggested = record === null || record.target === null ? measureInTitle(result.title) : null;
  const textOf = (value: number | null | undefined): string => (value == null ? '' : formats.number(value));
  const [fields, setFields] = useState<Readonly<Record<Field, string>>>({
    value: textOf(latest(record)?.value),
    start: textOf(record?.start ?? suggested?.start),
    target: textOf(record?.target ?? suggested?.target),
  });
  const [unit, setUnit] = useState(
    record?.unit === undefined || record.unit === '' ? (suggested?.unit ?? '') : record.unit,
  );
  const [isWrong, setIsWrong] = useState(false);

  function save(): void {
    const value = readNumber(fields.value);
    const start = readNumber(fields.start);
    const target = readNumber(fields.target);
    const isReadable = value !== undefined && start !== undefined && target !== undefined;
    setIsWrong(!isReadable);
    if (!isReadable) return;
    void keep({ start, target, value });
  }
  async function keep(read: Readonly<Record<Field, number | null>>): Promise<void> {
    const { start, target, value } = read;
    const isOther =
      start !== (record?.start ?? null) ||
      target !== (record?.target ?? null) ||
      unit !== (record?.unit ?? '');
    if (isOther) await setMeasure(session, objective, result, { start, target, unit });
    if (value !== null && value !== latest(record)?.value) await measure(session, result, value);
  }

  return (
    <>
      <FieldGrid>
        {(['value', 'start', 'target'] as const).map((field) => (
          <TextField
            error={isWrong && readNumber(fields[field]) === undefined ? texts.notNumber : undefined}
            key={field}
            label={texts[field]}
            onChange={(text) => setFields({ ...fields, [field]: text })}
            onEnter={save}
            value={fields[field]}
          />
        ))}
        <TextField label={texts.unit} onChange={setUnit} onEnter={save} value={unit} />
      </FieldGrid>
      <Line>
        <PrimaryButton label={texts.saveMeasure} look="outline" onPress={save} />
      </Line>
    </>
  );
}
