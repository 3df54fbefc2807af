import { Column, PrimaryColumn, type ValueTransformer } from 'typeorm';

/**
 * Entity columns that mean the same on SQLite and on MySQL/MariaDB. The schema itself is made by the
 * migrations (src/migrations/columns.ts has the twin of each); these only say how to read and write.
 */
interface Nullable {
  nullable?: boolean;
}

const bigintNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null || value === undefined ? value : Number(value)),
};

const json: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : null),
};

/** Primary key, UUIDv7. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });

/** Id of another row. */
export const RefColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, nullable });

/** Instant in UTC with milliseconds. */
export const InstantColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'datetime', precision: 3, nullable });

export const TextColumn = ({
  length = 255,
  nullable = false,
}: Nullable & { length?: number } = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, nullable });

export const LongTextColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'text', nullable });

/** A short ASCII word of a closed list: status, kind, code. */
export const CodeColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 64, nullable });

export const IntColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'int', nullable });

export const BigIntColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'bigint', nullable, transformer: bigintNumber });

export const BoolColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'boolean', nullable });

/** Any JSON, kept as text: no database may reorder or re-encode it. */
export const JsonColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'text', nullable, transformer: json });

/** SHA-256 as 64 hex characters. */
export const Sha256Column = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 64, nullable });

export const BytesColumn = ({ nullable = false }: Nullable = {}): PropertyDecorator =>
  Column({ type: 'blob', nullable });
