import { ValidateIf } from 'class-validator';

/**
 * The member may be left out, and that alone: `null` is a wrong value here, where class-validator's
 * IsOptional lets it pass into a column that has no null.
 */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}
