import type { ApiSession } from './api-session.js';
import type { TestApp } from './test-app.js';

/** Puts a file as the organization's logo, as a browser's form does. */
export async function uploadLogo(
  testApp: TestApp,
  { accessToken }: ApiSession,
  bytes: Uint8Array,
): Promise<{ status: number; body: object }> {
  const form = new FormData();
  form.append('logo', new Blob([Buffer.from(bytes)]), 'logo.bin');
  const request = new Request('http://localhost', { method: 'PUT', body: form });
  const answer = await testApp.app.inject({
    method: 'PUT',
    url: '/api/v1/settings/e-signature/logo',
    payload: Buffer.from(await request.arrayBuffer()),
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
  });
  return { status: answer.statusCode, body: answer.json<object>() };
}
