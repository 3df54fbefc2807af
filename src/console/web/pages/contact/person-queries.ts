import type { components } from '#libs/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import type { Contact } from '../contacts/contact-queries.js';

export type PastPhone = components['schemas']['PhoneHistoryItemDto'];
export type Acceptance = components['schemas']['AcceptanceDto'];

const PAGE = 20;
/** An erasure takes seconds; the page looks again until it is over. */
const LOOK_MS = 2_000;

export const contactOf = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', id],
    queryFn: ({ signal }): Promise<Contact> =>
      dataOf(api.GET('/api/v1/crm/contacts/{id}', { params: { path: { id } }, signal })),
  });

export const phonesOf = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'phones', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/crm/contacts/{id}/phones', { params: { path: { id } }, signal })),
  });

/** Documents made for a contact, or from a card (`type:id`). */
export const documentsMadeFor = (
  from: { readonly contactId: string } | { readonly card: string },
) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'made-for', from],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = { ...from, ...(pageParam === '' ? {} : { cursor: pageParam }), limit: PAGE };
      return dataOf(api.GET('/api/v1/documents', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const acceptancesOf = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: ['acceptances', contactId],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { contactId, ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/agreements/acceptances', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The newest erasure of this contact, if there was one. */
export const erasureOf = (subjectId: string) =>
  queryOptions({
    queryKey: ['erasures', 'of', subjectId],
    queryFn: async ({ signal }) => {
      const query = { subjectId, limit: 1 };
      const { items } = await dataOf(api.GET('/api/v1/erasures', { params: { query }, signal }));
      return items[0] ?? null;
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_MS : false),
  });
