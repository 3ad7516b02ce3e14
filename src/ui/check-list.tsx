import './check-list.css';

interface CheckListItem {
  caption?: string | undefined;
  id: string;
  isChecked: boolean;
  label: string;
}

interface CheckListProps {
  items: readonly CheckListItem[];
  onChange: (id: string, isChecked: boolean) => void;
  title: string;
}

/** Lines under one title, each of which can be ticked. */
export function CheckList({ items, onChange, title }: CheckListProps) {
  return (
    <fieldset className="check-list">
      <legend className="check-list-title">{title}</legend>
      {items.map(({ caption, id, isChecked, label }) => (
        <label className="check-list-item" key={id}>
          <input
            checked={isChecked}
            className="check-list-box"
            onChange={(event) => onChange(id, event.target.checked)}
            type="checkbox"
          />
          <span dir="auto">
            {label}
            {caption !== undefined && <span className="check-list-caption">{caption}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
