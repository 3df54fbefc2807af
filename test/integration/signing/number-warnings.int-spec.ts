import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '../../support/api-session.js';
import { newPhone } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

const DAY_MS = 24 * 3_600_000;

interface Warned {
  readonly id: string;
  readonly warnings: readonly { code: string; message: string; signerId: string }[];
}

describe('what an employee is told of a number (C-1)', () => {
  let rig: PageRig;
  let api: ApiSession;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
  });

  afterAll(async () => {
    await rig.close();
  });

  const codes = ({ warnings }: Warned): string[] => warnings.map(({ code }) => code);

  it('that it came into the card lately: among the numbers to choose from, before sending, and after', async () => {
    const phone = newPhone();
    const id = await rig.draft(phone);
    const offered = await api.get<{ items: readonly Warned[] }>(`/documents/${id}/phones`);
    const preview = await api.get<Warned>(`/documents/${id}/send-preview`);
    const sent = await api.post<Warned>(`/documents/${id}/send`);

    expect(offered.body.items.map(codes)).toEqual([['phone_changed_lately']]);
    expect(codes(preview.body)).toContain('phone_changed_lately');
    expect(codes(sent.body)).toEqual(['phone_changed_lately']);
    const later = await api.get<Warned>(`/signing-requests/${sent.body.id}`);
    expect(later.body.warnings).toEqual(sent.body.warnings);
  });

  it('that it is in no card', async () => {
    const id = await rig.draft(newPhone());
    const sent = await api.post<Warned>(`/documents/${id}/send`, { phone: '+79167650002' });

    expect(sent.body.warnings).toMatchObject([
      { code: 'typed_number', message: expect.stringContaining('нет в карточке') },
    ]);
  });

  it('nothing, once it is older than the organization asks about', async () => {
    const id = await rig.draft(newPhone());
    rig.testApp.clock.advance(3 * DAY_MS);
    api = await rig.api();
    await api.patch('/settings/e-signature', { phoneChangedWarningDays: 3 });
    const offered = await api.get<{ items: readonly Warned[] }>(`/documents/${id}/phones`);
    const sent = await api.post<Warned>(`/documents/${id}/send`);

    expect(offered.body.items.map(codes)).toEqual([[]]);
    expect(sent.body.warnings).toEqual([]);
  });
});
