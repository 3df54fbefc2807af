import { ValidateBy, type ValidationOptions, buildMessage } from 'class-validator';

// Control characters, line and paragraph separators, and direction overrides that make a name read as another.
const NOT_OF_A_LINE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Text of one line as names and titles are: not blank, at most `max` UTF-16 units, no control characters (SEC-16). */
export function IsOneLine(max: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isOneLine',
      validator: {
        validate: (value: unknown) => isOneLine(value, max),
        defaultMessage: buildMessage(
          (each) =>
            `${each}$property must be text of one line, not blank, with at most ${max} characters`,
          options,
        ),
      },
    },
    options,
  );
}

function isOneLine(value: unknown, max: number): boolean {
  return (
    typeof value === 'string' &&
    value.length <= max &&
    value.trim() !== '' &&
    value.isWellFormed() &&
    !NOT_OF_A_LINE.test(value)
  );
}
