import type { operations } from '#libs/api-client';

export type DocumentQuery = NonNullable<operations['listDocuments']['parameters']['query']>;
export const STATUSES = [
  'draft',
  'sent',
  'viewed',
  'signed',
  'declined',
  'expired',
  'cancelled',
] as const;
export type DocumentStatus = (typeof STATUSES)[number];

/** What is asked for, as the address says it: a link shows the same to whoever opens it. */
export interface DocumentFilters {
  readonly status: readonly DocumentStatus[];
  readonly q: string;
  readonly templateId: string;
  readonly authorId: string;
  /** `deal:<id>`, as card pages lead here. */
  readonly card: string;
  /** Days, `YYYY-MM-DD`, as the person's own calendar has them. */
  readonly from: string;
  readonly to: string;
}

const CARD = /^(application|contact|deal|object):[\da-f-]{36}$/;

export function filtersOf(search: URLSearchParams): DocumentFilters {
  const given = new Set(search.getAll('status'));
  const textOf = (name: string): string => search.get(name) ?? '';
  return {
    status: STATUSES.filter((status) => given.has(status)),
    q: textOf('q'),
    templateId: textOf('templateId'),
    authorId: textOf('authorId'),
    card: CARD.test(textOf('card')) ? textOf('card') : '',
    from: dayOf(textOf('from')),
    to: dayOf(textOf('to')),
  };
}

/** The address with some filters changed; what is empty is left out. */
export function withFilters(
  search: URLSearchParams,
  changed: Partial<DocumentFilters>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changed)) {
    next.delete(name);
    for (const one of [value].flat()) if (one !== '') next.append(name, one);
  }
  return next;
}

export function isFiltered({ status, ...rest }: DocumentFilters): boolean {
  return status.length > 0 || Object.values(rest).some((value) => value !== '');
}

/** How the API is asked; the last day is meant whole. */
export function queryOf(filters: DocumentFilters): DocumentQuery {
  const { status, q, templateId, authorId, card, from, to } = filters;
  return {
    ...(status.length > 0 ? { status: [...status] } : {}),
    ...(q ? { q } : {}),
    ...(templateId ? { templateId } : {}),
    ...(authorId ? { authorId } : {}),
    ...(card ? { card } : {}),
    ...(from ? { createdFrom: startOf(from, 0) } : {}),
    ...(to ? { createdTo: startOf(to, 1) } : {}),
  };
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function dayOf(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}
