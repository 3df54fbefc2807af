import { ApiProblem, type components } from '#libs/api-client';
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

/** Whom the SMS goes to, and when the code comes. */
export interface SendWish {
  readonly phone: string;
  readonly contactId?: string;
  readonly codeDelivery?: 'with-link' | 'on-demand';
}

/** Who would get which SMS; what the API refuses here, it refuses at the sending. */
export const previewOfSending = (id: string, wish: SendWish) =>
  queryOptions({
    queryKey: ['documents', 'send-preview', id, wish],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: wish };
      return dataOf(api.GET('/api/v1/documents/{id}/send-preview', { params, signal }));
    },
  });

/** The PDF that is shown: with marks once it is sealed. A draft that is changed gets other bytes. */
export interface ShownPdf {
  readonly id: string;
  readonly sha256: string;
  readonly sealedAt: string | null;
  readonly isOriginal: boolean;
}

const keyOf = ({ id, sha256, sealedAt, isOriginal }: ShownPdf) => [
  id,
  sha256,
  isOriginal ? '' : sealedAt,
  isOriginal,
];
const variantOf = ({ isOriginal }: ShownPdf) =>
  isOriginal ? ({ variant: 'original' } as const) : {};

export const pagesOf = (pdf: ShownPdf) =>
  queryOptions({
    queryKey: ['documents', 'pages', ...keyOf(pdf)],
    staleTime: Infinity,
    queryFn: ({ signal }) => {
      const params = { path: { id: pdf.id }, query: variantOf(pdf) };
      return dataOf(api.GET('/api/v1/documents/{id}/pages', { params, signal }));
    },
  });

/** A page as a picture, fine enough for this screen. */
export const pictureOf = (pdf: ShownPdf, page: number) =>
  queryOptions({
    queryKey: ['documents', 'picture', ...keyOf(pdf), page],
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Blob> => {
      const { data } = await api.GET('/api/v1/documents/{id}/pages/{page}', {
        params: { path: { id: pdf.id, page }, query: { ...variantOf(pdf), width: widthHere() } },
        parseAs: 'blob',
        signal,
      });
      return data as unknown as Blob;
    },
  });

/** Pixels that a picture as wide as the window would have, in the sizes that there are. */
const widthHere = (): 750 | 1240 =>
  window.innerWidth * window.devicePixelRatio <= 750 ? 750 : 1240;

export const valuesOf = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'values', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/documents/{id}/values', { params: { path: { id } }, signal })),
  });

export type ClientData = components['schemas']['ClientDataDto'];

/** Null where the client was never asked for data. */
export const clientDataOf = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'client-data', id],
    queryFn: async ({ signal }): Promise<ClientData | null> => {
      try {
        const params = { path: { id } };
        return await dataOf(api.GET('/api/v1/documents/{id}/client-data', { params, signal }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 409) return null;
        throw error;
      }
    },
  });

/** The SMS of one sending, newest first. */
export const messagesOf = (requestId: string) =>
  queryOptions({
    queryKey: ['sms', 'of-request', requestId],
    refetchInterval: LOOK_MS,
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/sms/messages', { params: { query: { requestId, limit: 100 } }, signal }),
      ),
  });
