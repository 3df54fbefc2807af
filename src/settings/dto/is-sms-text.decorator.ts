import { ValidateBy, type ValidationArguments } from 'class-validator';
import type { SmsPurpose } from '../e-signature-settings.js';
import { smsTextProblem } from '../sms-text-rules.js';

/** The member must be a text that suits this purpose, or null for the shipped one. */
export function IsSmsText(purpose: SmsPurpose): PropertyDecorator {
  return ValidateBy({
    name: 'smsText',
    validator: {
      validate: (value: unknown) =>
        value === null ||
        (typeof value === 'string' && smsTextProblem(purpose, value) === undefined),
      defaultMessage: (context?: ValidationArguments) => {
        const value: unknown = context?.value;
        const problem = typeof value === 'string' ? smsTextProblem(purpose, value) : undefined;
        return `${purpose} ${problem ?? 'must be a text or null'}`;
      },
    },
  });
}
