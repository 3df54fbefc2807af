import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientPhone, hidden } from '../support/client-phone.js';
import { eventually } from '../support/eventually.js';
import { freshPhone, Office } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

interface Problem {
  code: string;
  errors: { pointer: string }[];
}

describe('a document that is not signed', () => {
  let signet: RunningSignet;
  let office: Office;
  /** Sent at the beginning and looked at in the end: a minute is the least that a link lives. */
  let fading: { document: { id: string }; client: ClientPhone; link: string; deadline: number };

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    // The seconds above a minute are for the draft that is made first, on a busy machine too.
    const deadline = Date.now() + 68_000;
    const { document, client } = await office.send({
      send: { expiresAt: new Date(deadline).toISOString() },
    });
    const link = client.linkIn(await client.sms());
    expect((await client.fetch(link)).status).toBe(200);
    fading = { document, client, link, deadline };
  });

  afterAll(async () => {
    await signet.stop();
  });

  it('is declined with a reason that the author gets from the Robot', async () => {
    const { document, client } = await office.send();
    const page = await client.open(client.linkIn(await client.sms()));
    const { html } = await client.fetch(page);
    const declined = await client.submit(`${page}/decline`, {
      csrf: hidden(html, 'csrf'),
      reason: 'Не та сумма',
    });
    expect(declined.status).toBe(303);
    expect((await office.document(document.id)).status).toBe('declined');
    const text = await eventually('a message of the Robot', async () => {
      const { body } = await office.api.get<{ items: { documentId: string; text: string }[] }>(
        '/robot/messages',
      );
      return body.items.find(({ documentId }) => documentId === document.id)?.text;
    });
    expect(text).toContain('Не та сумма');
  });

  it('can be sent again after it was declined, as the same bytes', async () => {
    const { document, client } = await office.send();
    const page = await client.open(client.linkIn(await client.sms()));
    const { html } = await client.fetch(page);
    await client.submit(`${page}/decline`, { csrf: hidden(html, 'csrf') });
    const again = await office.api.post(`/documents/${document.id}/send`);
    expect(again.status).toBe(201);
    const sms = await client.sms(2);
    const second = await client.open(client.linkIn(sms));
    expect((await client.confirm(second, client.codeIn(sms))).status).toBe(303);
    const signed = await office.document(document.id);
    expect([signed.status, signed.sha256]).toEqual(['signed', document.sha256]);
  });

  it('answers cancelled, unknown and malformed links with the same neutral page', async () => {
    const { document, request, client } = await office.send();
    const link = client.linkIn(await client.sms());
    const page = await client.open(link);
    const cancelled = await office.api.post(`/signing-requests/${request.id}/cancel`);
    const repeated = await office.api.post(`/signing-requests/${request.id}/cancel`);
    expect([cancelled.status, repeated.status]).toEqual([200, 200]);
    expect((await office.document(document.id)).status).toBe('cancelled');

    const stranger = new ClientPhone(signet.baseUrl, client.phone);
    const dead = await stranger.fetch(link);
    const unknown = await stranger.fetch('/s/Zt7kQ2mXwB9rHc4Ny');
    const malformed = await stranger.fetch('/s/nonsense');
    expect([dead.status, unknown.status, malformed.status]).toEqual([404, 404, 404]);
    const neutral = (html: string): string =>
      html.replaceAll(/\/s\/[^"?]+/g, '').replaceAll(/nonce-?="?[^"' ]+/g, '');
    expect(neutral(unknown.html)).toBe(neutral(dead.html));
    expect(neutral(malformed.html)).toBe(neutral(dead.html));
    expect(dead.html).toContain('Ссылка не действует');
    expect((await client.fetch(page)).status).toBe(404);
  });

  it('is refused a deadline that leaves the client less than a minute', async () => {
    const early = await office.api.post<Problem>(
      `/documents/${(await office.draft(freshPhone())).id}/send`,
      {
        expiresAt: new Date(Date.now() + 30_000).toISOString(),
      },
    );
    expect([early.status, early.body.errors[0]?.pointer]).toEqual([422, '/expiresAt']);
  });

  it('is not sent from a template without the mark, without a contact, or without a choice of phone', async () => {
    const plain = await office.api.post<{ id: string }>('/templates', {
      name: 'Без подписи',
      html: '<p>Текст</p>',
    });
    const contact = await office.api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Ким',
      firstName: 'Анна',
      phones: [{ phone: freshPhone() }, { phone: freshPhone() }],
    });
    const unmarked = await office.api.post<{ id: string }>('/documents', {
      templateId: plain.body.id,
      contactId: contact.body.id,
    });
    const refused = await office.api.post<Problem>(`/documents/${unmarked.body.id}/send`);
    expect([refused.status, refused.body.code]).toEqual([409, 'e_signature_disabled']);

    await office.api.patch(`/templates/${plain.body.id}`, { eSignatureEnabled: true });
    const several = await office.api.post<Problem>(`/documents/${unmarked.body.id}/send`);
    expect([several.status, several.body.code]).toEqual([422, 'phone_required']);

    const nobody = await office.api.post<{ id: string }>('/documents', {
      templateId: plain.body.id,
    });
    const contactless = await office.api.post<Problem>(`/documents/${nobody.body.id}/send`);
    expect([contactless.status, contactless.body.code]).toEqual([422, 'contact_required']);
    const sent = await office.api.post(`/documents/${nobody.body.id}/send`, {
      contactId: contact.body.id,
      phone: freshPhone(),
    });
    expect(sent.body).toMatchObject({ signers: [{ phoneSource: 'typed' }] });
  });

  it('expires within five seconds of its deadline, and the link dies at once', async () => {
    const { document, client, link, deadline } = fading;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, deadline - Date.now())));
    expect((await client.fetch(link)).status).toBe(404);
    await eventually(
      'the status expired',
      async () => ((await office.document(document.id)).status === 'expired' ? true : undefined),
      5_000,
    );
  }, 120_000);
});
