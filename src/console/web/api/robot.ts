import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './api.js';
import { dataOf } from './data-of.js';

/** How often the badge is looked at. */
const LOOK_MS = 10_000;
const PAGE = 50;

export const unreadCount = queryOptions({
  queryKey: ['robot', 'unread'],
  refetchInterval: LOOK_MS,
  queryFn: async ({ signal }) => {
    const params = { query: { unread: true, limit: 1 } };
    const { unreadCount: count } = await dataOf(
      api.GET('/api/v1/robot/messages', { params, signal }),
    );
    return count;
  },
});

export const robotMessages = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['robot', 'messages', unread],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...(unread ? { unread } : {}), ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/robot/messages', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const markRead = (id: string) =>
  api.POST('/api/v1/robot/messages/{id}/read', { params: { path: { id } } });
