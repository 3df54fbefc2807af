import type { ApiSession } from './api-session.js';
import type { TestApp } from './test-app.js';

/** One file in a multipart form, as a browser sends it. */
export async function uploadFile(
  testApp: TestApp,
  session: ApiSession,
  path: string,
  bytes: Uint8Array,
  title = '',
): Promise<{ status: number; body: object }> {
  const form = new FormData();
  if (title !== '') form.append('title', title);
  form.append('file', new Blob([Buffer.from(bytes)]), 'file.bin');
  return uploadForm(testApp, session, path, form);
}

/** A whole multipart form. */
export async function uploadForm(
  testApp: TestApp,
  { accessToken }: ApiSession,
  path: string,
  form: FormData,
): Promise<{ status: number; body: object }> {
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const answer = await testApp.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    payload: Buffer.from(await request.arrayBuffer()),
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
  });
  return { status: answer.statusCode, body: answer.json<object>() };
}
