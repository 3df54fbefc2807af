import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MailMessage } from '../../../src/mail/mail-message.entity.js';
import { LetterSubmission } from '../../../src/mail/submission/letter-submission.service.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig } from '../../support/page-rig.js';
import { SmtpPeer } from '../../support/smtp-peer.js';

describe('a letter on its way to the mail server', () => {
  let rig: PageRig;
  let peer: SmtpPeer;

  beforeAll(async () => {
    peer = new SmtpPeer();
    const port = await peer.listen();
    const env = { SMTP_URL: `smtp://localhost:${port}`, MAIL_FROM: 'sign@s.example.ru' };
    rig = await PageRig.start({ env });
  });

  afterAll(async () => {
    await rig.close();
    await peer.close();
  });

  beforeEach(() => {
    peer.heard = 0;
  });

  const rows = () => rig.testApp.get(DataSource).getRepository(MailMessage);

  /** Asked for and not yet handed over. */
  const queued = async (): Promise<MailMessage> => {
    const { requestId } = await rig.sent();
    const api = await rig.api();
    const path = `/signing-requests/${requestId}`;
    const { body } = await api.get<{ signers: readonly { id: string }[] }>(path);
    const id = body.signers[0]?.id ?? '';
    const asked = await api.post(`${path}/signers/${id}/email`, { email: 'ivan@example.ru' });
    expect(asked.status).toBe(200);
    return rows().findOneByOrFail({ requestId });
  };

  it('is handed over once by two workers that were given the same job', async () => {
    const { id } = await queued();
    const submission = rig.testApp.get(LetterSubmission);
    await Promise.all([submission.submit(id), submission.submit(id)]);
    await drainJobs(rig.testApp);

    expect(peer.heard).toBe(1);
    expect(await rows().findOneByOrFail({ id })).toMatchObject({ status: 'sent' });
  });

  it('whose worker died is unknown, after a while in which he might still answer', async () => {
    const { id } = await queued();
    const at = rig.testApp.clock.now();
    const attempts = [{ at: at.toISOString(), outcome: 'submitting' as const, reply: '' }];
    await rows().update({ id }, { status: 'submitting', statusAt: at, attempts });
    await drainJobs(rig.testApp);
    expect(await rows().findOneByOrFail({ id })).toMatchObject({ status: 'submitting' });

    rig.testApp.clock.advance(91_000);
    await drainJobs(rig.testApp);
    expect(await rows().findOneByOrFail({ id })).toMatchObject({
      status: 'unknown',
      reason: 'restart',
      attempts: [{ outcome: 'unknown' }],
    });
    expect(peer.heard).toBe(0);
  });
});
