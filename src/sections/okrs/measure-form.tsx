import { useState } from 'react';
import type { Formats } from '#src/locales/formats.ts';
import { measureInTitle } from '#src/domain/okr/measure-in-title.ts';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import { latest } from '#src/domain/okr/progress.ts';
import { longestUnit } from '#src/domain/records/text-limits.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { FieldGrid } from '#src/ui/field-grid.tsx';
import { Line } from '#src/ui/rows.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { measure, setMeasure, type Measure } from '#src/usecases/okr/key-result.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useTextLimit } from '../frame/use-text-limit.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { readNumber } from './measure-text.ts';

const numbers = ['value', 'start', 'target'] as const;
type NumberField = (typeof numbers)[number];
type Field = NumberField | 'unit';

/** What somebody wrote into a field, and what stood there before. */
interface Typed {
  readonly text: string;
  readonly before: string;
}

/** What a measure is without what was typed. */
type Standing = Readonly<Record<NumberField, number | null>> & Pick<Measure, 'unit'>;

/**
 * Where a key result stands, began and should end. What its title says of that is suggested until something is saved. A field nobody
 * wrote into follows the record, so that saving one sends nothing of another that the other side may have changed meanwhile.
 */
export function MeasureForm({ objective, result }: { objective: Objective; result: Result }) {
  const { catalogue, session } = useFrame();
  const texts = useScreenTexts().okrs;
  const [typed, setTyped] = useState<ReadonlyMap<Field, Typed>>(new Map());
  const [isWrong, setIsWrong] = useState(false);
  const unitLimit = useTextLimit(longestUnit);
  const standing = standingOf(result);
  const textOf = (field: Field): string =>
    typed.get(field)?.text ??
    (field === 'unit' ? standing.unit : fieldText(catalogue.formats, standing[field]));
  const write = (field: Field, text: string): void => {
    const before = typed.get(field)?.before ?? textOf(field);
    const next = new Map(typed);
    if (text === before) next.delete(field);
    else next.set(field, { text, before });
    setTyped(next);
  };
  const read = (field: NumberField): number | null | undefined => {
    const written = typed.get(field);
    return written === undefined ? standing[field] : readNumber(catalogue.formats, written.text);
  };

  function save(): void {
    const [value, start, target] = [read('value'), read('start'), read('target')];
    const isReadable = value !== undefined && start !== undefined && target !== undefined;
    setIsWrong(!isReadable);
    // The field says by how much.
    const isTooLong = isOver(textOf('unit'), unitLimit);
    if (isReadable && !isTooLong) void keep({ start, target, unit: textOf('unit'), value });
  }
  async function keep({ value, ...next }: Standing): Promise<void> {
    const given = changedIn(result, next);
    if (Object.keys(given).length > 0) await setMeasure(session, objective, result, given);
    if (value !== null && value !== latest(result.record)?.value) await measure(session, result, value);
    // What was written on while it was saved stays.
    setTyped((now) => new Map([...now].filter(([field, { text }]) => text !== typed.get(field)?.text)));
  }

  return (
    <>
      <FieldGrid>
        {numbers.map((field) => (
          <TextField
            error={isWrong && read(field) === undefined ? texts.notNumber : undefined}
            key={field}
            label={texts[field]}
            onChange={(text) => write(field, text)}
            onEnter={save}
            value={textOf(field)}
          />
        ))}
        <TextField
          label={texts.unit}
          limit={unitLimit}
          onChange={(text) => write('unit', text)}
          onEnter={save}
          value={textOf('unit')}
        />
      </FieldGrid>
      <Line>
        <PrimaryButton label={texts.saveMeasure} look="outline" onPress={save} />
      </Line>
    </>
  );
}

/** What is kept of it; what its title says where that is nothing yet. */
function standingOf({ record, title }: Result): Standing {
  const value = latest(record)?.value ?? null;
  const kept = record ?? noMeasure;
  const suggested = kept.target === null ? measureInTitle(title) : null;
  if (suggested === null) return { value, start: kept.start, target: kept.target, unit: kept.unit };
  return {
    value,
    start: kept.start ?? suggested.start,
    target: suggested.target,
    unit: kept.unit === '' ? suggested.unit : kept.unit,
  };
}

const noMeasure: Measure = { start: null, target: null, unit: '' };

/** What of a measure is not in the record. */
function changedIn({ record }: Result, { start, target, unit }: Measure): Partial<Measure> {
  const kept = record ?? noMeasure;
  return {
    ...(start === kept.start ? {} : { start }),
    ...(target === kept.target ? {} : { target }),
    ...(unit === kept.unit ? {} : { unit }),
  };
}

/** A number as {@link readNumber} reads it again: all its digits, and none of the signs between thousands. */
function fieldText(formats: Formats, value: number | null): string {
  return value === null ? '' : String(value).replace('.', formats.number(0.5).slice(1, -1));
}
