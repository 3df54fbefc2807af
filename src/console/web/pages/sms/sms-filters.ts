import type { operations } from '#libs/api-client';

type SmsQuery = NonNullable<operations['listSmsMessages']['parameters']['query']>;
export const SMS_STATUSES = [
  'queued',
  'submitting',
  'accepted',
  'sent',
  'delivered',
  'expired',
  'undeliverable',
  'rejected',
  'unknown',
] as const;
type SmsStatus = (typeof SMS_STATUSES)[number];

/** What is asked for, as the address says it. */
export interface SmsFilters {
  readonly status: SmsStatus | '';
  readonly phone: string;
  /** Days, `YYYY-MM-DD`, as the person's own calendar has them. */
  readonly from: string;
  readonly to: string;
}

export function filtersOf(search: URLSearchParams): SmsFilters {
  return {
    status: SMS_STATUSES.find((one) => one === search.get('status')) ?? '',
    phone: search.get('phone') ?? '',
    from: dayOf(search.get('from')),
    to: dayOf(search.get('to')),
  };
}

/** How the API is asked; the last day is meant whole. */
export function queryOf({ status, phone, from, to }: SmsFilters): SmsQuery {
  return {
    ...(status ? { status } : {}),
    ...(phone ? { phone } : {}),
    ...(from ? { createdFrom: momentOf(from, 0) } : {}),
    // Both ends are included there, so the day ends a millisecond before the next.
    ...(to ? { createdTo: momentOf(to, 1, -1) } : {}),
  };
}

function momentOf(day: string, later: number, milliseconds = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later, 0, 0, 0, milliseconds).toISOString();
}

function dayOf(text: string | null): string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : '';
}
