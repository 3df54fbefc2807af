import type { FileSource, KeptFile } from './file-source.js';
import { chunks, type FsckDatabase, marks } from './fsck-database.js';

/** A column that names a file. */
export interface FileColumn {
  readonly column: string;
  /** What the file is. */
  readonly what: string;
  /** SQL: when it must carry a seal; never, when absent. */
  readonly sealedWhen?: string;
}

export interface FileTable {
  readonly table: string;
  readonly columns: readonly FileColumn[];
  /** SQL: whose it is. */
  readonly organization: string;
  /** SQL: rows whose files must be there; all, when absent. */
  readonly where?: string;
}

const batch = 500;

/** The files of one table, read by its primary key `id`. */
export function filesOfTable(spec: FileTable): FileSource {
  const { table } = spec;
  return {
    name: table,
    files: (database) => batches(database, spec),
    knows: async (database, hashes) => {
      const known: string[] = [];
      for (const { column } of spec.columns) {
        for (const some of chunks(hashes)) {
          const rows = await database.rows<{ sha256: string }>(
            `SELECT ${column} AS sha256 FROM ${table} WHERE ${column} IN (${marks(some)})`,
            some,
          );
          known.push(...rows.map(({ sha256 }) => sha256));
        }
      }
      return known;
    },
  };
}

type Row = Readonly<Record<string, string | number | null>>;

async function* batches(
  database: FsckDatabase,
  { table, columns, organization, where }: FileTable,
): AsyncGenerator<KeptFile[]> {
  const selected = columns.flatMap(({ column, sealedWhen }, at) => [
    `${column} AS file${at}`,
    `CASE WHEN ${sealedWhen ?? '1 = 0'} THEN 1 ELSE 0 END AS sealed${at}`,
  ]);
  for (let after = ''; ;) {
    const rows = await database.rows<Row>(
      `SELECT id, ${organization} AS org, ${selected.join(', ')} FROM ${table}
        WHERE id > ? AND ${where ?? '1 = 1'} ORDER BY id LIMIT ${batch}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.flatMap((row) => filesOf(row, table, columns));
    after = String(last['id']);
  }
}

function filesOf(row: Row, table: string, columns: readonly FileColumn[]): KeptFile[] {
  return columns.flatMap(({ what }, at) => {
    const sha256 = row[`file${at}`];
    if (typeof sha256 !== 'string' || sha256 === '') return [];
    return [
      {
        sha256,
        owner: `${table}/${String(row['id'])}, ${what}`,
        organizationId: String(row['org'] ?? ''),
        isSealed: row[`sealed${at}`] === 1,
      },
    ];
  });
}
