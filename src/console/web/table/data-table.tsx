import { Button, Center, Checkbox, Stack, Table } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import {
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { useWords } from '../words/language.js';
import './data-table.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers, sums and moments stand at the right. */
  readonly isNumeric?: boolean;
}

/** Which rows are chosen, by their ids. */
export interface Choice<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  /** What the row is called, for its tick. */
  readonly nameOf: (row: Row) => string;
}

interface DataTableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** Ids of columns that the person switched off. */
  readonly hidden?: ReadonlySet<string>;
  readonly choice?: Choice<Row>;
  /** The next page, while there is one; asked for when the end of the table comes into view. */
  readonly more?: (() => void) | undefined;
  readonly isLoadingMore?: boolean;
}

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

/**
 * A list of the API: rows that grow as one scrolls, columns that can be hidden, rows that can be chosen. On a phone each
 * row is a card that names its cells.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactElement {
  const { label, columns, rows, idOf, hidden, choice, more, isLoadingMore = false } = props;
  const table = useTable({
    features,
    data: rows,
    columns: columns.map(({ id, header }) => ({ id, header, accessorFn: (row: Row) => row })),
    getRowId: idOf,
    state: {
      columnVisibility: Object.fromEntries([...(hidden ?? [])].map((id) => [id, false])),
      rowSelection: Object.fromEntries([...(choice?.chosen ?? [])].map((id) => [id, true])),
    },
  });
  // Called, not rendered as a component: a row that is read anew keeps the focus and the state of what stands in it.
  const contentOf = new Map(columns.map(({ id, cell }) => [id, cell]));
  const numeric = new Set(columns.filter(({ isNumeric }) => isNumeric).map(({ id }) => id));
  return (
    <Stack>
      <Table
        role="table"
        aria-label={label}
        className="data-table"
        verticalSpacing="sm"
        highlightOnHover
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {choice ? <ChooseAll rows={rows} idOf={idOf} choice={choice} /> : null}
            {table.getVisibleLeafColumns().map(({ id, columnDef }) => (
              <Table.Th key={id} role="columnheader" ta={numeric.has(id) ? 'right' : 'left'}>
                {columnDef.header as string}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id} role="row">
              {choice ? <ChooseRow row={row.original} id={row.id} choice={choice} /> : null}
              {row.getVisibleCells().map((cell) => (
                <Table.Td
                  key={cell.id}
                  role="cell"
                  className={numeric.has(cell.column.id) ? 'data-table-number' : ''}
                  data-label={cell.column.columnDef.header as string}
                >
                  {contentOf.get(cell.column.id)?.(row.original)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more ? <More more={more} isLoading={isLoadingMore} /> : null}
    </Stack>
  );
}

function ChooseAll<Row>({
  rows,
  idOf,
  choice,
}: {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly choice: Choice<Row>;
}): ReactElement {
  const { table } = useWords();
  const { chosen, choose } = choice;
  const isAll = rows.length > 0 && rows.every((row) => chosen.has(idOf(row)));
  return (
    <Table.Th role="columnheader" w={44}>
      <Checkbox
        aria-label={table.chooseAll}
        checked={isAll}
        indeterminate={!isAll && chosen.size > 0}
        onChange={() => {
          choose(new Set(isAll ? [] : rows.map(idOf)));
        }}
      />
    </Table.Th>
  );
}

function ChooseRow<Row>({
  row,
  id,
  choice,
}: {
  readonly row: Row;
  readonly id: string;
  readonly choice: Choice<Row>;
}): ReactElement {
  const { table } = useWords();
  const { chosen, choose, nameOf } = choice;
  return (
    <Table.Td role="cell" className="data-table-tick">
      <Checkbox
        aria-label={table.chooseRow(nameOf(row))}
        checked={chosen.has(id)}
        onChange={() => {
          const next = new Set(chosen);
          if (!next.delete(id)) next.add(id);
          choose(next);
        }}
      />
    </Table.Td>
  );
}

/** Comes by itself when one scrolls to it; the button is for the keyboard and for a network that failed. */
function More({
  more,
  isLoading,
}: {
  readonly more: () => void;
  readonly isLoading: boolean;
}): ReactElement {
  const { table } = useWords();
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isNear && !isLoading) more();
    // Once for each time that the end comes near: a page that failed waits for the button.
  }, [isNear]);
  return (
    <Center ref={ref}>
      <Button variant="default" onClick={more} loading={isLoading}>
        {table.more}
      </Button>
    </Center>
  );
}
