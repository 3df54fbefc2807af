import { parsePhone } from '#libs/phone';
import { ValidateBy } from 'class-validator';

/** E.164 of a number in any writing; undefined where it is none, or has an extension. */
export function supportPhoneIn(value: unknown): string | undefined {
  const parsed = typeof value === 'string' ? parsePhone(value) : undefined;
  return parsed?.ok ? parsed.phone.e164 : undefined;
}

/** Any telephone number, of a landline or free of charge too, or null for none. */
export function IsSupportPhoneOrNull(): PropertyDecorator {
  return ValidateBy({
    name: 'phone',
    validator: {
      validate: (value: unknown) => value === null || supportPhoneIn(value) !== undefined,
      defaultMessage: () => '$property must be a telephone number without an extension, or null',
    },
  });
}
