import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

interface Answer {
  readonly from: string;
  readonly days: readonly {
    readonly day: string;
    readonly sent: number;
    readonly signed: number;
  }[];
  readonly timeToSign: { readonly count: number; readonly medianSeconds: number | null };
  readonly gateways: readonly object[];
  readonly templates: readonly object[];
}

const TODAY = '/figures?from=2026-11-24&to=2026-11-25';

describe('the figures', () => {
  let rig: PageRig;
  let api: ApiSession;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    const desk = new PackageDesk(rig, api);
    const phone = newPhone();
    const [first, second] = [await rig.draft(phone), await rig.draft(newPhone())];
    await desk.send({ documentIds: [first], signers: [{ fullName: 'Ким Олег Петрович', phone }] });
    await desk.sign(phone);
    // Half past midnight in Moscow.
    rig.testApp.clock.set(new Date('2026-11-24T21:30:00Z'));
    api = await rig.api();
    const later = new PackageDesk(rig, api);
    const signers = [{ fullName: 'Ким Анна Петровна', phone: newPhone() }];
    await later.send({ documentIds: [second], signers });
    await drainJobs(rig.testApp);
  });
  afterAll(() => rig.close());

  it('count by days of the organization, whose day begins before that of UTC', async () => {
    const { body } = await api.get<Answer>(TODAY);

    expect(body.days).toMatchObject([
      { day: '2026-11-24', sent: 1, opened: 1, signed: 1, declined: 0 },
      { day: '2026-11-25', sent: 1, opened: 0, signed: 0, declined: 0 },
    ]);
    expect(body.timeToSign).toMatchObject({ count: 1, medianSeconds: 0 });
  });

  it('tell what became of the SMS of each gateway, and of the documents of each template', async () => {
    const { body } = await api.get<Answer>(TODAY);

    expect(body.gateways).toMatchObject([{ gateway: 'sandbox', undeliverable: 0, unknown: 0 }]);
    expect(body.templates).toMatchObject([
      { templateId: rig.templateId, sent: 2, opened: 1, signed: 1, signedPercent: 50 },
    ]);
  });

  it('are of the last thirty days unless asked otherwise', async () => {
    const { body } = await api.get<Answer>('/figures');

    expect(body.from).toBe('2026-10-27');
    expect(body.days).toHaveLength(30);
  });

  it('refuse a period that ends before it begins, is too long, or has no such day', async () => {
    for (const period of [
      'from=2026-11-25&to=2026-11-24',
      'from=2025-11-23&to=2026-11-24',
      'from=2026-02-30&to=2026-03-01',
    ]) {
      expect((await api.get(`/figures?${period}`)).status).toBe(422);
    }
  });

  it('show nothing of another organization', async () => {
    const stranger = await strangerIn(rig.testApp);
    const { body } = await stranger.get<Answer>(TODAY);

    expect(body.days.every(({ sent, signed }) => sent + signed === 0)).toBe(true);
    expect([body.gateways, body.templates, body.timeToSign.count]).toEqual([[], [], 0]);
  });
});
