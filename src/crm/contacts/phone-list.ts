import { parsePhone } from '#libs/phone';
import type { PhoneRefusal } from '#libs/phone';
import { ValidationFailed } from '../../platform/index.js';
import type { FieldError } from '../../platform/index.js';
import type { WrittenPhone } from './contact-input.js';

/** A number to be kept: one canonical writing and what was noted beside it. */
export interface WantedPhone {
  readonly phone: string;
  readonly comment: string | null;
}

const MESSAGES: Record<PhoneRefusal, string> = {
  invalid: 'Такого номера не бывает',
  extension: 'Добавочный номер впишите в примечание: на него СМС не придёт',
  'not-mobile': 'На этот номер СМС не придёт',
  'country-not-allowed': 'Номера этой страны не подключены',
};

/**
 * Reads the written numbers to E.164; 8…, +7… and ten digits are one number, kept once at its first place. Landlines
 * stay: a card may hold them, only SMS cannot go there. Throws ValidationFailed naming each wrong one.
 */
export function readPhones(written: readonly WrittenPhone[]): WantedPhone[] {
  const errors: FieldError[] = [];
  const wanted = new Map<string, WantedPhone>();
  written.forEach(({ phone, comment }, index) => {
    const parsed = parsePhone(phone);
    if (!parsed.ok) {
      const { reason } = parsed;
      errors.push({
        pointer: `/phones/${index}/phone`,
        code: `phone_${reason.replaceAll('-', '_')}`,
        message: MESSAGES[reason],
      });
      return;
    }
    const { e164 } = parsed.phone;
    const before = wanted.get(e164);
    const note = comment?.trim() ?? '';
    wanted.set(e164, { phone: e164, comment: before?.comment ?? (note === '' ? null : note) });
  });
  if (errors.length > 0) throw new ValidationFailed(errors);
  return [...wanted.values()];
}

interface KeptPhone {
  readonly id: string;
  readonly phone: string;
}

/** What has to happen to the rows so that the contact has exactly the wanted numbers, in the wanted order. */
export interface PhoneChanges {
  readonly removed: readonly string[];
  readonly kept: readonly (WantedPhone & { readonly id: string; readonly position: number })[];
  readonly added: readonly (WantedPhone & { readonly position: number })[];
}

/** A number that stays keeps its row and with it the time since when it is known. */
export function planPhones(
  present: readonly KeptPhone[],
  wanted: readonly WantedPhone[],
): PhoneChanges {
  const idOf = new Map(present.map(({ phone, id }) => [phone, id]));
  const placed = wanted.map((phone, position) => ({ ...phone, position }));
  const stays = new Set(wanted.map(({ phone }) => phone));
  return {
    removed: present.filter(({ phone }) => !stays.has(phone)).map(({ id }) => id),
    kept: placed.flatMap((phone) => {
      const id = idOf.get(phone.phone);
      return id === undefined ? [] : [{ ...phone, id }];
    }),
    added: placed.filter(({ phone }) => !idOf.has(phone)),
  };
}
