import type { components } from '#libs/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { queryClient } from '../../api/query-client.js';

export type Dispute = components['schemas']['DisputeDto'];
export type Finding = components['schemas']['FindingDto'];
export type DisputeEvent = components['schemas']['DisputeEventDto'];
export type DisputeFile = components['schemas']['DisputeFileDto'];
export type Conclusion = NonNullable<Dispute['conclusion']>;

/** Until the first checks have run; afterwards each look would only be one more line in the journal. */
const LOOK_MS = 2_000;

export const disputeOf = (id: string) =>
  queryOptions({
    queryKey: ['disputes', 'one', id],
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }: { readonly state: { readonly data: Dispute | undefined } }) =>
      state.data?.checkedAt === null && state.data.status === 'open' ? LOOK_MS : false,
    queryFn: ({ signal }): Promise<Dispute> =>
      dataOf(api.GET('/api/v1/disputes/{id}', { params: { path: { id } }, signal })),
  });

export const disputeJournal = (id: string) =>
  queryOptions({
    queryKey: ['disputes', 'journal', id],
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/disputes/{id}/evidence', { params: { path: { id } }, signal })),
  });

export const disputedPdf = (id: string) =>
  queryOptions({
    queryKey: ['disputes', 'pdf', id],
    staleTime: Infinity,
    queryFn: () => disputeFile('/api/v1/disputes/{id}/documents/pdf', id),
  });

type FilePath =
  | '/api/v1/disputes/{id}/protocol'
  | '/api/v1/disputes/{id}/dossier'
  | '/api/v1/disputes/{id}/documents/pdf'
  | '/api/v1/disputes/{id}/scan';

export async function disputeFile(path: FilePath, id: string): Promise<Blob> {
  const { data } = await api.GET(path, { params: { path: { id } }, parseAs: 'blob' });
  return data as unknown as Blob;
}

export async function annexOf(id: string, fileId: string): Promise<Blob> {
  const params = { path: { id, fileId } };
  const path = '/api/v1/disputes/{id}/annexes/{fileId}';
  const { data } = await api.GET(path, { params, parseAs: 'blob' });
  return data as unknown as Blob;
}

/** Sends a file; the page is asked for anew. */
export async function upload(
  kind: 'scan' | 'annexes',
  id: string,
  { file, title }: { readonly file: File; readonly title: string },
): Promise<void> {
  const form = new FormData();
  form.append('title', title);
  form.append('file', file);
  await api.POST(`/api/v1/disputes/{id}/${kind}`, {
    params: { path: { id } },
    body: { file: file.name },
    bodySerializer: () => form,
  });
  await queryClient.invalidateQueries({ queryKey: ['disputes', 'one', id] });
}

/** Acts answer the dispute as it is afterwards, so nothing is asked again. */
export async function keep(dispute: Dispute): Promise<void> {
  queryClient.setQueryData(disputeOf(dispute.id).queryKey, dispute);
  await queryClient.invalidateQueries({ queryKey: ['disputes', 'list'] });
}

/** Whether these roles conduct disputes; auditors read. */
export function mayConduct(roles: readonly string[]): boolean {
  return roles.includes('administrator') || roles.includes('operator');
}
