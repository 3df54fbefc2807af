import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Contact = components['schemas']['ContactDto'];
export type Erasure = components['schemas']['ErasureDto'];

const PAGE = 50;

export const contactList = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...(q === '' ? {} : { q }), ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/crm/contacts', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** A few, to choose one from. */
export const contactsFor = (q: string) =>
  queryOptions({
    queryKey: ['contacts', 'for', q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { limit: 20, ...(q === '' ? {} : { q }) };
      return dataOf(api.GET('/api/v1/crm/contacts', { params: { query }, signal }));
    },
  });

export const erasureList = infiniteQueryOptions({
  queryKey: ['erasures', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const query = { ...(pageParam === '' ? {} : { cursor: pageParam }), limit: PAGE };
    return dataOf(api.GET('/api/v1/erasures', { params: { query }, signal }));
  },
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
