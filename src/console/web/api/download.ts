import { api } from './api.js';

type FilePath = Extract<
  keyof import('#libs/api-client').paths,
  | '/api/v1/documents/{id}/pdf'
  | '/api/v1/documents/{id}/dossier'
  | '/api/v1/documents/{id}/journal'
  | '/api/v1/documents/{id}/signature-sheet'
>;

/** A file of a document, as the logged-in person may have it. */
export async function fileOf(
  path: FilePath,
  id: string,
  query: { readonly variant?: 'original'; readonly format?: 'pdf' | 'csv' | 'json' } = {},
): Promise<Blob> {
  const params = { path: { id }, query };
  const { data } = await api.GET(path, { params, parseAs: 'blob' });
  return data as unknown as Blob;
}

/** Hands a file to the browser under a name. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
