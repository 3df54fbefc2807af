import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { EmptyState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useWords, useWordsOf } from '../../words/language.js';
import type { DocumentRow } from './document-queries.js';
import { documentListWords } from './words.js';

interface DocumentTableProps {
  readonly rows: readonly DocumentRow[];
  readonly columns: readonly Column<DocumentRow>[];
  readonly hidden: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly isFiltered: boolean;
  readonly mayCreate: boolean;
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
  readonly reset: () => void;
}

export function DocumentTable(props: DocumentTableProps): ReactElement {
  const { rows, columns, hidden, chosen, choose, more, isLoadingMore } = props;
  const { documents } = useWords();
  if (rows.length === 0) return <NoDocuments {...props} />;
  return (
    <DataTable
      label={documents.title}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      hidden={hidden}
      choice={{ chosen, choose, nameOf: ({ title, number }) => `${title} № ${number}` }}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}

function NoDocuments({
  isFiltered,
  mayCreate,
  reset,
}: Pick<DocumentTableProps, 'isFiltered' | 'mayCreate' | 'reset'>): ReactElement {
  const { documents } = useWords();
  const words = useWordsOf(documentListWords);
  if (isFiltered) {
    const act = (
      <Button variant="default" onClick={reset}>
        {documents.reset}
      </Button>
    );
    return <EmptyState text={documents.nothingFound} act={act} />;
  }
  return <EmptyState text={mayCreate ? documents.empty : words.noneYet} />;
}
