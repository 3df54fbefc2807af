import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN } from '../support/admin.js';
import { ApiClient } from '../support/api-client.js';
import { RunningSignet } from '../support/running-signet.js';

describe('the processes', () => {
  let signet: RunningSignet;

  beforeAll(async () => {
    signet = await RunningSignet.start();
  }, 90_000);
  afterAll(() => signet.stop());

  const logIn = () =>
    new ApiClient(signet.baseUrl).post<{ accessToken: string; refreshToken: string }>(
      '/auth/login',
      ADMIN,
    );

  it('serve the API, its document and the page to try it on', async () => {
    expect((await logIn()).status).toBe(200);
    const document = await fetch(`${signet.baseUrl}/api/openapi.json`);
    expect(await document.json()).toMatchObject({ info: { title: 'Signet' } });
    expect((await fetch(`${signet.baseUrl}/api/docs`)).status).toBe(200);
  });

  it('print neither the password of the administrator nor tokens', async () => {
    const { accessToken, refreshToken } = (await logIn()).body;
    for (const secret of [ADMIN.password, accessToken, refreshToken]) {
      expect(signet.output).not.toContain(secret);
    }
  });

  it('stop within 20 s when asked, and go on from what was committed', async () => {
    for (const role of signet.roles) {
      const began = performance.now();
      await signet.terminate(role);
      expect(performance.now() - began).toBeLessThan(20_000);
    }
    for (const role of signet.roles) await signet.launch(role);
    expect((await logIn()).status).toBe(200);
  }, 90_000);

  it('go on after kill -9', async () => {
    for (const role of signet.roles) await signet.kill(role);
    for (const role of signet.roles) await signet.launch(role);
    expect((await logIn()).status).toBe(200);
  }, 90_000);
});
