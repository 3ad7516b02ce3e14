import './value-table.css';

interface ValueTableProps {
  caption: string;
  /** The first is what the rows are headed by. */
  columns: readonly string[];
  rows: readonly { cells: readonly string[]; key: string }[];
}

/** A small table of values, the first cell of every row its heading. */
export function ValueTable({ caption, columns, rows }: ValueTableProps) {
  return (
    <table className="value-table">
      <caption className="value-table-caption">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th className="value-table-head" key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells: [heading, ...cells], key }) => (
          <tr key={key}>
            <th className="value-table-cell" scope="row">
              {heading}
            </th>
            {cells.map((cell, index) => (
              <td className="value-table-cell" key={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
