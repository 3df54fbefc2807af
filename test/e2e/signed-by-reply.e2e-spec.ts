import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientPhone, hidden, requiredTicks } from '../support/client-phone.js';
import { eventually } from '../support/eventually.js';
import { type DocumentAnswer, Office } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

interface Journal {
  items: { type: string; data: Record<string, unknown>; disclosures: Record<string, string> }[];
  chain: { ok: boolean };
}

/** The seed's way with the last step in the SMS: each step stands on the one before. */
describe('from an SMS to a document signed by answering it', () => {
  let signet: RunningSignet;
  let office: Office;
  let client: ClientPhone;
  let document: DocumentAnswer;
  let code: string;
  let link: string;
  let page: string;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    await office.api.patch('/settings/e-signature', { replyAllowed: true });
    ({ document, client } = await office.send());
  });

  afterAll(async () => {
    await signet.stop();
  });

  const status = async (): Promise<string> => (await office.document(document.id)).status;

  it('asks in the SMS to be answered', async () => {
    const sms = await client.sms();
    [code, link] = [client.codeIn(sms), client.linkIn(sms)];

    expect(sms.text).toContain(`ответьте на это СМС кодом ${code}`);
  });

  it('answers a code that came too early by where to begin', async () => {
    await client.answer(code);

    const told = await client.sms(2);
    expect(told.text).toContain('Сначала откройте документ');
    expect(client.linkIn(told)).toBe(link);
    expect(await status()).toBe('sent');
  });

  it('keeps the ticks of the page and waits', async () => {
    page = await client.open(link);
    const { html } = await client.fetch(page);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf') };
    const kept = await client.submit(`${page}/code`, form);

    expect([kept.status, kept.location]).toEqual([303, page]);
    expect((await client.fetch(page)).html).toContain('Ответьте на СМС кодом');
    expect(await news()).toBe('open-0');
  });

  it('is told of a wrong code', async () => {
    await client.answer(code === '111111' ? '222222' : '111111');

    expect((await client.sms(3)).text).toContain('Осталось 4 попытки');
    expect(await news()).toBe('open-1');
  });

  it('signs by the right one, and the page finds out', async () => {
    await client.answer(`код ${code.slice(0, 3)} ${code.slice(3)}`);

    await eventually('the signature', async () => (await status()) === 'signed' || undefined);
    expect(await news()).toMatch(/^over/);
    expect((await client.fetch(page)).html).toContain('Документ подписан');
    expect((await client.sms(4)).text).toMatch(/ подписан .* МСК\. Ваш экземпляр: /);
  });

  it('names the way on the sheet of the signed PDF', async () => {
    const { bytes } = await eventually('the sealed PDF', async () => {
      const answer = await office.api.bytes(`/documents/${document.id}/pdf`);
      return answer.status === 200 ? answer : undefined;
    });
    const text = pdfText(bytes);

    expect(text).toContain('код прислан ответом на СМС');
    expect(text).toContain('Верный код прислан ответом на СМС');
    expect(text).toContain('подписано ответом на СМС');
  });

  it('keeps it in a journal that verifies, with no code in it', async () => {
    const { body } = await office.api.get<Journal>(`/documents/${document.id}/evidence`);

    expect(body.chain.ok).toBe(true);
    const received = body.items.filter(({ type }) => type === 'sms.received');
    expect(received.map(({ data }) => data['match'])).toEqual(['not-opened', 'wrong', 'code']);
    const signed = body.items.find(({ type }) => type === 'document.signed');
    expect(signed?.data['method']).toBe('reply');
    const lists = await office.api.get('/sms/inbound');
    const answers = JSON.stringify([body, lists.body, (await office.api.get('/jobs')).body]);
    for (const place of [answers, signet.output]) {
      expect(place).not.toMatch(new RegExp(`(?<![\\d.:])${code}(?![\\d.])`));
      expect(place).not.toContain(link.slice('/s/'.length));
    }
  });

  async function news(): Promise<string> {
    const { html } = await client.fetch(`${page}/news`);
    return (JSON.parse(html) as { state: string }).state;
  }
});

function pdfText(bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'signet-pdf-')), 'signed.pdf');
  writeFileSync(path, bytes);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.replaceAll(/\s+/g, ' ');
}
