import { PrimaryColumn } from 'typeorm';

/** Part of a key: the calendar year of a log. */
export const YearKeyColumn = (): PropertyDecorator => PrimaryColumn({ type: 'int' });

/** Part of a key: a place in a log or its size. */
export const PlaceKeyColumn = (): PropertyDecorator =>
  PrimaryColumn({
    type: 'bigint',
    transformer: { to: (value: unknown) => value, from: (value: unknown) => Number(value) },
  });
