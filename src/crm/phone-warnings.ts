import { counted } from '#libs/russian-text';
import type { PhoneSource } from './card-phones.js';

export const PHONE_WARNINGS = ['typed_number', 'phone_changed_lately'] as const;
export type PhoneWarningCode = (typeof PHONE_WARNINGS)[number];

/** What an employee should know of a number before a document goes there; it never blocks. */
export interface PhoneWarning {
  /** Stable snake_case. */
  readonly code: PhoneWarningCode;
  /** In Russian, ready to show. */
  readonly message: string;
}

/** Where a number comes from and since when it is known. */
export interface PhoneOrigin {
  readonly phoneSource: PhoneSource | 'typed';
  /** Null where nobody knows. */
  readonly phoneChangedAt: Date | null;
}

const DAY_MS = 24 * 3_600_000;
const TYPED: PhoneWarning = {
  code: 'typed_number',
  message: 'Этого номера нет в карточке. В споре вас спросят, откуда он.',
};

/**
 * Courts ask about numbers that came up shortly before the deal (C-1): what is typed, and what is in the card for less
 * than the organization's number of days; 0 switches the second off.
 */
export function phoneWarnings(
  { phoneSource, phoneChangedAt }: PhoneOrigin,
  days: number,
  now: Date,
): PhoneWarning[] {
  if (phoneSource === 'typed') return [TYPED];
  if (!phoneChangedAt) return [];
  const age = now.getTime() - phoneChangedAt.getTime();
  if (age >= days * DAY_MS) return [];
  const message = `Номер появился в карточке ${ageWords(age)}. Убедитесь, что он клиента: о таких номерах спрашивают в споре.`;
  return [{ code: 'phone_changed_lately', message }];
}

function ageWords(ageMs: number): string {
  const days = Math.floor(Math.max(0, ageMs) / DAY_MS);
  if (days === 0) return 'меньше суток назад';
  return `${counted(days, ['день', 'дня', 'дней'])} назад`;
}
