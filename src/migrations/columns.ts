import {
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  TableForeignKey,
  TableIndex,
} from 'typeorm';

/**
 * Portable columns for migrations. Each is NOT NULL unless asked otherwise. Ids, hashes and codes are
 * ASCII with a binary collation on MySQL/MariaDB: compared byte by byte, as SQLite does anyway.
 */
type Kind = 'ascii' | 'text' | 'longtext' | 'int' | 'bigint' | 'bool' | 'instant' | 'bytes';

export interface PortableColumn {
  name: string;
  kind: Kind;
  length?: number;
  nullable?: boolean;
  primary?: boolean;
  unique?: boolean;
  default?: string;
}

type Extra = Omit<PortableColumn, 'name' | 'kind' | 'length'>;
type Maker = (name: string, extra?: Extra) => PortableColumn;

const maker =
  (kind: Kind, length?: number): Maker =>
  (name, extra = {}) => ({ name, kind, ...(length === undefined ? {} : { length }), ...extra });

export const id = (name = 'id'): PortableColumn => ({
  name,
  kind: 'ascii',
  length: 36,
  primary: true,
});
export const ref = maker('ascii', 36);
export const sha256 = maker('ascii', 64);
export const code = maker('ascii', 64);
export const longText = maker('longtext');
export const json = maker('longtext');
export const int = maker('int');
export const bigint = maker('bigint');
export const bool = maker('bool');
export const instant = maker('instant');

export const text = (name: string, length = 255, extra: Extra = {}): PortableColumn => ({
  name,
  kind: 'text',
  length,
  ...extra,
});

export const ascii = (name: string, length: number, extra: Extra = {}): PortableColumn => ({
  name,
  kind: 'ascii',
  length,
  ...extra,
});

/** Up to `length` raw bytes. */
export const bytes = (name: string, length: number, extra: Extra = {}): PortableColumn => ({
  name,
  kind: 'bytes',
  length,
  ...extra,
});

export interface TableParts {
  /** Index name -> columns. */
  indices?: Readonly<Record<string, readonly string[]>>;
  /** Unique index name -> columns. */
  uniques?: Readonly<Record<string, readonly string[]>>;
  /** Column -> table whose `id` it names. */
  foreignKeys?: Readonly<Record<string, string>>;
}

/** Creates a table of portable columns, with its indices and foreign keys (to `id`, restrict). */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: readonly PortableColumn[],
  parts: TableParts = {},
): Promise<void> {
  const mysql = isMySql(runner);
  const indices = [
    ...Object.entries(parts.indices ?? {}).map(([index, of]) => ({ index, of, isUnique: false })),
    ...Object.entries(parts.uniques ?? {}).map(([index, of]) => ({ index, of, isUnique: true })),
  ];
  await runner.createTable(
    new Table({
      name,
      ...(mysql ? { engine: 'InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci' } : {}),
      columns: columns.map((column) => native(column, mysql)),
      foreignKeys: Object.entries(parts.foreignKeys ?? {}).map(
        ([column, target]) =>
          new TableForeignKey({
            name: `fk_${name}_${column}`,
            columnNames: [column],
            referencedTableName: target,
            referencedColumnNames: ['id'],
          }),
      ),
      indices: indices.map(
        ({ index, of, isUnique }) =>
          new TableIndex({ name: index, columnNames: [...of], isUnique }),
      ),
    }),
  );
}

/** The same as one column for `runner.addColumn`. */
export function nativeColumn(runner: QueryRunner, column: PortableColumn): TableColumnOptions {
  return native(column, isMySql(runner));
}

/** Adds a column. Written out on SQLite, where TypeORM would copy the whole table. */
export async function addColumn(
  runner: QueryRunner,
  table: string,
  column: PortableColumn,
): Promise<void> {
  if (isMySql(runner)) {
    await runner.addColumn(table, new TableColumn(nativeColumn(runner, column)));
    return;
  }
  const { type, length } = sqliteType(column);
  const size = length === undefined ? '' : `(${length})`;
  const filled = column.default === undefined ? '' : ` DEFAULT ${column.default}`;
  const empty = column.nullable ? '' : ' NOT NULL';
  await runner.query(
    `ALTER TABLE ${table} ADD COLUMN ${column.name} ${type}${size}${empty}${filled}`,
  );
}

/** Takes a column away again; its indices must be gone. */
export async function dropColumn(
  runner: QueryRunner,
  table: string,
  column: string,
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
}

/** Adds an index to a table that is there already. */
export async function addIndex(
  runner: QueryRunner,
  table: string,
  name: string,
  columns: readonly string[],
): Promise<void> {
  await runner.query(`CREATE INDEX ${name} ON ${table} (${columns.join(', ')})`);
}

export async function dropIndex(runner: QueryRunner, table: string, name: string): Promise<void> {
  await runner.query(isMySql(runner) ? `DROP INDEX ${name} ON ${table}` : `DROP INDEX ${name}`);
}

export function isMySql(runner: QueryRunner): boolean {
  return runner.dataSource.options.type === 'mysql';
}

function native(column: PortableColumn, mysql: boolean): TableColumnOptions {
  return {
    name: column.name,
    ...(mysql ? mySqlType(column) : sqliteType(column)),
    isNullable: column.nullable ?? false,
    ...(column.primary ? { isPrimary: true } : {}),
    ...(column.unique ? { isUnique: true } : {}),
    ...(column.default === undefined ? {} : { default: column.default }),
  };
}

function mySqlType({
  kind,
  length,
}: PortableColumn): Pick<TableColumnOptions, 'type'> & Partial<TableColumnOptions> {
  const size = String(length ?? 255);
  switch (kind) {
    case 'ascii':
      return { type: 'varchar', length: size, charset: 'ascii', collation: 'ascii_bin' };
    case 'text':
      return { type: 'varchar', length: size };
    case 'longtext':
      return { type: 'longtext' };
    case 'int':
      return { type: 'int' };
    case 'bigint':
      return { type: 'bigint' };
    case 'bool':
      return { type: 'tinyint' };
    case 'instant':
      return { type: 'datetime', precision: 3 };
    case 'bytes':
      return { type: 'varbinary', length: size };
  }
}

function sqliteType({
  kind,
  length,
}: PortableColumn): Pick<TableColumnOptions, 'type'> & Partial<TableColumnOptions> {
  switch (kind) {
    case 'ascii':
    case 'text':
      return { type: 'varchar', length: String(length ?? 255) };
    case 'longtext':
      return { type: 'text' };
    case 'int':
      return { type: 'int' };
    case 'bigint':
      return { type: 'bigint' };
    case 'bool':
      return { type: 'boolean' };
    case 'instant':
      return { type: 'datetime' };
    case 'bytes':
      return { type: 'blob' };
  }
}
