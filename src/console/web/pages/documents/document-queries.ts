import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { type DocumentFilters, queryOf } from './document-filters.js';

export type DocumentRow = components['schemas']['NamedDocumentDto'];

type CardType = components['schemas']['CardDto']['type'];

/** A screen and a half. */
const PAGE = 50;

export const documentList = (filters: DocumentFilters) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'list', filters],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...queryOf(filters), ...cursor, limit: PAGE };
      const { data } = await api.GET('/api/v1/documents', { params: { query }, signal });
      return data ?? { items: [], nextCursor: null };
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** How many there are in each status, whatever status is asked for. */
export const documentCounts = (filters: DocumentFilters) =>
  queryOptions({
    queryKey: ['documents', 'counts', { ...filters, status: [] }],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = queryOf({ ...filters, status: [] });
      const { data } = await api.GET('/api/v1/documents/status-counts', {
        params: { query },
        signal,
      });
      return data;
    },
  });

/** Those who have made documents; everybody who may read documents may choose from them. */
export const documentAuthors = queryOptions({
  queryKey: ['documents', 'authors'],
  staleTime: 60_000,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/documents/authors', { signal })),
});

/** @param card `deal:<id>` */
export const cardNamed = (card: string) =>
  queryOptions({
    queryKey: ['cards', 'named', card],
    queryFn: ({ signal }) => {
      const [type, id = ''] = card.split(':');
      const params = { path: { type: type as CardType, id } };
      return dataOf(api.GET('/api/v1/crm/cards/{type}/{id}', { params, signal }));
    },
  });

export const phonesFor = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'phones', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/documents/{id}/phones', { params: { path: { id } }, signal })),
  });
