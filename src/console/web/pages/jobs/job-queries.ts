import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Job = components['schemas']['JobDto'];
export type JobStatus = Job['status'];
export const JOB_STATUSES = ['dead', 'queued', 'running', 'done'] as const;

const PAGE = 50;

export const jobList = (status: JobStatus) =>
  infiniteQueryOptions({
    queryKey: ['jobs', 'list', status],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const query = { status, ...(pageParam === '' ? {} : { cursor: pageParam }), limit: PAGE };
      return dataOf(api.GET('/api/v1/jobs', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One after the other: what one of them is refused for is seen, the others before it are tried again. */
export async function retryJobs(ids: readonly string[]): Promise<void> {
  for (const id of ids) await api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } });
}
