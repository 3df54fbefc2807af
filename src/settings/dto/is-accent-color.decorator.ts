import { ValidateBy, type ValidationArguments } from 'class-validator';
import { LEAST_CONTRAST, whiteTextContrast } from '../../platform/index.js';

const COLOUR = /^#[\da-f]{6}$/i;

/** `#RRGGBB` on which white text is read (WCAG AA), or null for ours. */
export function IsAccentColorOrNull(): PropertyDecorator {
  return ValidateBy({
    name: 'accentColor',
    validator: {
      validate: (value: unknown) => value === null || problemOf(value) === undefined,
      defaultMessage: (context?: ValidationArguments) =>
        `$property ${problemOf(context?.value) ?? 'is wrong'}`,
    },
  });
}

function problemOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !COLOUR.test(value)) return 'must be a colour like #1B4D8F';
  const contrast = whiteTextContrast(value);
  if (contrast >= LEAST_CONTRAST) return undefined;
  // Rounded down: 4.49 must not read as 4.5.
  const shown = Math.floor(contrast * 10) / 10;
  return `is too light: white text on it has the contrast ${shown}:1, at least ${LEAST_CONTRAST}:1 is needed`;
}
