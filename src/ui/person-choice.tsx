import { PersonMark, type MarkShape } from './person-mark.tsx';
import { Segments } from './segments.tsx';

interface PersonChoiceProps {
  legend: string;
  onChange: (id: string) => void;
  people: readonly { id: string; mark: MarkShape; name: string }[];
  /** Id of the chosen person, or null. */
  value: string | null;
}

/** Chooses one of the two people, by mark and name. */
export function PersonChoice({ legend, onChange, people, value }: PersonChoiceProps) {
  const options = people.map(({ id, mark, name }) => ({
    value: id,
    content: (
      <>
        <PersonMark shape={mark} />
        {name}
      </>
    ),
  }));
  return <Segments legend={legend} onChange={onChange} options={options} value={value} />;
}
