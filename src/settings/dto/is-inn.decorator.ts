import { isInn } from '#libs/russian-text';
import { ValidateBy } from 'class-validator';

/** ИНН of a company or of a person, with right check digits, or null for none. */
export function IsInnOrNull(): PropertyDecorator {
  return ValidateBy({
    name: 'inn',
    validator: {
      validate: (value: unknown) =>
        value === null || (typeof value === 'string' && /^\d+$/.test(value) && isInn(value)),
      defaultMessage: () => '$property must be an ИНН of 10 or 12 digits with right check digits',
    },
  });
}
