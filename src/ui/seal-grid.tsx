import { PersonMark, type MarkShape } from './person-mark.tsx';
import { SealCard } from './seal-card.tsx';
import './seal-grid.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface SealGridProps {
  /** What the table says, for screen readers. */
  caption: string;
  /** By whom. */
  columns: readonly { mark: MarkShape; name: string }[];
  /** About whom, with a card for each column. */
  rows: readonly { cards: readonly Parameters<typeof SealCard>[0][]; title: string }[];
}

/** Who has answered about whom, as cards that say only that. */
export function SealGrid({ caption, columns, rows }: SealGridProps) {
  return (
    <table className="seal-grid">
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ mark, name }) => (
            <th className="seal-grid-person" key={mark} scope="col">
              <span className="seal-grid-name">
                <PersonMark shape={mark} />
                {name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cards, title }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {cards.map((card, column) => (
              <td className="seal-grid-card" key={columns[column]?.mark}>
                <SealCard {...card} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
