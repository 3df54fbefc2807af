import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId } from '../../../src/platform/index.js';
import { CodeChallenge } from '../../../src/signing/code/code-challenge.entity.js';
import type { ApiSession } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: { readonly code: string };
}

describe('sending again', () => {
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  });
  afterAll(() => rig.close());

  const resend = async (id: string): Promise<Refused> => {
    const answer = await rig.testApp.app.inject({
      method: 'POST',
      url: `/api/v1/signing-requests/${id}/resend`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
    await drainJobs(rig.testApp);
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };
  const wait = async (seconds: number): Promise<void> => {
    rig.testApp.clock.advance(seconds * 1_000);
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  };
  /** Five wrong codes: the code is dead, and a new one has to be sent. */
  const lock = async (phone: string): Promise<void> => {
    const { visitor, page, html, code } = await desk.open(phone);
    const wrong = code === '000000' ? '111111' : '000000';
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf'), code: wrong };
    for (let i = 0; i < 5; i += 1) await visitor.post(`${page}/confirm`, form);
  };
  const sentTo = async (...phones: string[]): Promise<string> => {
    const signers = phones.map((phone, i) => ({ fullName: `Ким Анна ${i}`, phone }));
    const { id } = await desk.send({ documentIds: await desk.drafts(1), signers });
    return id;
  };

  it('reaches whom it may when another signer has used up the codes of the hour', async () => {
    const [guesser, other] = [newPhone(), newPhone()];
    const id = await sentTo(guesser, other);
    await lock(guesser);
    for (let i = 0; i < 2; i += 1) {
      await wait(301);
      expect((await resend(id)).status).toBe(200);
      await lock(guesser);
    }
    await wait(301);
    const before = await rig.testApp.get(DataSource).getRepository(CodeChallenge).count();

    expect((await resend(id)).status).toBe(200);
    expect(await rig.testApp.get(DataSource).getRepository(CodeChallenge).count()).toBe(before);
    expect((await lastSms(rig.testApp, other)).code).toMatch(/^\d{6}$/);
  });

  it('says how long to wait, to the second, when nobody may be written to', async () => {
    const phone = newPhone();
    const id = await sentTo(phone);
    await lock(phone);
    for (let i = 0; i < 2; i += 1) {
      await wait(301);
      await resend(id);
      await lock(phone);
    }
    await wait(301);
    const refused = await resend(id);

    expect(refused).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    expect(refused.headers['retry-after']).toBe(String(3_600 - 3 * 301));
    await wait(3_600 - 3 * 301);
    expect((await resend(id)).status).toBe(200);
  });

  it('says that waiting is of no use once all the codes of a sending are used up', async () => {
    const phone = newPhone();
    const id = await sentTo(phone);
    const repository = rig.testApp.get(DataSource).getRepository(CodeChallenge);
    const [first] = await repository.findBy({ requestId: id });
    if (!first) throw new Error('nothing was sent');
    const old = new Date(first.createdAt.getTime() - 30 * 3_600_000);
    await lock(phone);
    for (let i = 0; i < 11; i += 1) {
      await repository.insert({ ...first, id: newId(), createdAt: old });
    }
    await wait(301);

    expect(await resend(id)).toMatchObject({ status: 409, body: { code: 'codes_used_up' } });
  });
});

describe('a request, asked for', () => {
  it('tells how the agreement behind each signature was accepted (S-21)', async () => {
    const rig = await PageRig.start();
    const api = await rig.api();
    const desk = new PackageDesk(rig, api);
    try {
      const phone = newPhone();
      const signers = [{ fullName: 'Ким Анна', phone }];
      const { id } = await desk.send({ documentIds: await desk.drafts(1), signers });
      expect((await desk.request(id)).signers).toMatchObject([{ agreement: null }]);
      await desk.sign(phone);

      const { body } = await api.get<{ items: { id: string }[] }>('/agreements/acceptances');
      expect((await desk.request(id)).signers).toMatchObject([
        { agreement: { how: 'page', version: 1, acceptanceId: body.items[0]?.id } },
      ]);
    } finally {
      await rig.close();
    }
  });
});
