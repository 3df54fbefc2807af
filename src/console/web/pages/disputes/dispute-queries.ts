import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type DisputeRow = components['schemas']['DisputeSummaryDto'];
export type DisputeStatus = DisputeRow['status'];
export const DISPUTE_STATUSES = ['open', 'concluded'] as const satisfies readonly DisputeStatus[];

const PAGE = 50;

/** Disputes that this person may see, newest first; in one state, or in all. */
export const disputeList = (status: DisputeStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['disputes', 'list', status],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...(status ? { status } : {}), ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/disputes', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What the address asks for. */
export function statusIn(search: URLSearchParams): DisputeStatus | undefined {
  return DISPUTE_STATUSES.find((status) => status === search.get('status'));
}
