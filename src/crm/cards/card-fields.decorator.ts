import { ValidateBy, buildMessage } from 'class-validator';

const MOST_FIELDS = 200;
const LONGEST_NAME = 64;
const LONGEST_VALUE = 4000;

/** Fields of a card: a flat object of texts, numbers, truth values and nulls, as templates use them. */
export function IsCardFields(): PropertyDecorator {
  return ValidateBy({
    name: 'isCardFields',
    validator: {
      validate: isCardFields,
      defaultMessage: buildMessage(
        (each) =>
          `${each}$property must be a flat object of at most ${MOST_FIELDS} texts (${LONGEST_VALUE} characters), ` +
          'numbers, booleans and nulls',
      ),
    },
  });
}

function isCardFields(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_FIELDS &&
    entries.every(([name, field]) => isFieldName(name) && isFieldValue(field))
  );
}

function isFieldName(name: string): boolean {
  return name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name);
}

function isFieldValue(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_VALUE;
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}
