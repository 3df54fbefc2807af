import { parsePhone } from '#libs/phone';
import { ValidationFailed } from '../platform/index.js';

/**
 * E.164 of a number in a query, where a bare «+» arrives as a space, so that it may come with it, with %2B or with
 * neither.
 * @throws ValidationFailed when it is no number
 */
export function phoneInQuery(given: string): string {
  const parsed = parsePhone(given.replace(/\D/g, ''));
  if (parsed.ok) return parsed.phone.e164;
  const message = 'must be a phone number such as +79990000001';
  throw new ValidationFailed([{ pointer: '/phone', code: 'phone_invalid', message }]);
}
