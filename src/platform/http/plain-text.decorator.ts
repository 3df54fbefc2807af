import { ValidateBy } from 'class-validator';

// Control characters other than the end of a line, and direction overrides that make a text read as another.
const NOT_OF_A_TEXT = /[^\P{Cc}\r\n]|[\u202a-\u202e\u2066-\u2069]/u;

/** Text of one or more lines, not blank, at most `max` UTF-16 units, no control characters (SEC-16); or null for none. */
export function IsPlainTextOrNull(max: number): PropertyDecorator {
  return ValidateBy({
    name: 'isPlainText',
    validator: {
      validate: (value: unknown) => value === null || isPlainText(value, max),
      defaultMessage: () =>
        `$property must be plain text, not blank, with at most ${max} characters, or null`,
    },
  });
}

function isPlainText(value: unknown, max: number): boolean {
  return (
    typeof value === 'string' &&
    value.length <= max &&
    value.trim() !== '' &&
    value.isWellFormed() &&
    !NOT_OF_A_TEXT.test(value)
  );
}
