import type { components } from '#libs/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Document = components['schemas']['DocumentDto'];
export type Signer = components['schemas']['SignerDto'];
export type JournalItem = components['schemas']['JournalItemDto'];
export type DocumentPhone = components['schemas']['DocumentPhoneDto'];

/** While something is on its way, the page looks again by itself. */
const LOOK_MS = 5_000;

const isMoving = ({ status, sealedAt }: Document): boolean =>
  status === 'sent' || status === 'viewed' || (status === 'signed' && sealedAt === null);

export const documentOf = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'one', id],
    refetchInterval: ({ state }: { readonly state: { readonly data: Document | undefined } }) =>
      state.data && isMoving(state.data) ? LOOK_MS : false,
    queryFn: ({ signal }): Promise<Document> =>
      dataOf(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
  });

export const requestOf = (id: string) =>
  queryOptions({
    queryKey: ['requests', id],
    refetchInterval: LOOK_MS,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/signing-requests/{id}', { params: { path: { id } }, signal })),
  });

export const journalOf = (id: string, changedAt: string) =>
  queryOptions({
    queryKey: ['documents', 'journal', id, changedAt],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/documents/{id}/evidence', { params: { path: { id } }, signal })),
  });

export const phonesOf = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'phones', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/documents/{id}/phones', { params: { path: { id } }, signal })),
  });
