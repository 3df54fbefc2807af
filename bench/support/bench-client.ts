import type { BenchSignet } from './bench-signet.js';

/** An opened signing page, ready to be signed. */
export interface ReadyToSign {
  readonly documentId: string;
  /** Path of the landing. */
  readonly link: string;
  /** Path of the opened page, and the cookie that opens it. */
  readonly page: string;
  readonly cookie: string;
  /** Sends the form; the answer is the redirect to the done page. */
  readonly confirm: () => Promise<void>;
}

/** Makes a company that may send; answers its template. */
export async function openOffice(bench: BenchSignet, html: string): Promise<string> {
  await bench.call('PATCH', '/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
  const { version } = await bench.call<{ version: number }>('GET', '/agreements/operator-offer');
  await bench.call('POST', '/settings/e-signature/activation', { operatorOfferVersion: version });
  const template = { name: 'Договор', eSignatureEnabled: true, html };
  return (await bench.call<{ id: string }>('POST', '/templates', template)).id;
}

/** A document that its client has opened: the ticks are made, the code is known. */
export async function openedDocument(
  bench: BenchSignet,
  templateId: string,
  phone: string,
): Promise<ReadyToSign> {
  const person = { lastName: 'Иванова', firstName: 'Мария', phones: [{ phone }] };
  const contact = await bench.call<{ id: string }>('POST', '/crm/contacts', person);
  const body = { templateId, contactId: contact.id };
  const { id: documentId } = await bench.call<{ id: string }>('POST', '/documents', body);
  await bench.call('POST', `/documents/${documentId}/send`, {});
  const { link, code } = await smsTo(bench, phone);
  const landing = await bench.visit({ path: link });
  const open = new URLSearchParams({ csrf: valueOf(landing.body, 'csrf') }).toString();
  const opened = await bench.visit({ method: 'POST', path: `${link}/open`, form: open });
  const { location: page, cookie } = opened;
  const { body: html } = await bench.visit({ path: page, headers: { cookie } });
  const fields = { ...requiredTicks(html), csrf: valueOf(html, 'csrf'), code };
  const form = new URLSearchParams(fields).toString();
  const confirm = async (): Promise<void> => {
    const path = `${page}/confirm`;
    const { status } = await bench.visit({ method: 'POST', path, headers: { cookie }, form });
    if (status !== 303) throw new Error(`confirm answered ${status}`);
  };
  return { documentId, link, page, cookie, confirm };
}

async function smsTo(bench: BenchSignet, phone: string): Promise<{ link: string; code: string }> {
  for (;;) {
    const path = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
    const { items } = JSON.parse((await bench.visit({ path })).body) as {
      items: { text: string }[];
    };
    const text = items[0]?.text ?? '';
    const link = /\/s\/[1-9A-HJ-NP-Za-km-z]{17}/.exec(text);
    // Beside the link: one in some thousands has six digits of its own.
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text.replace(link?.[0] ?? '', ''));
    if (link && code) return { link: link[0], code: code[0] };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function valueOf(html: string, name: string): string {
  const input = inputs(html).find((tag) => tag.includes(` name="${name}"`)) ?? '';
  return / value="([^"]*)"/.exec(input)?.[1] ?? '';
}

function requiredTicks(html: string): Record<string, string> {
  const boxes = inputs(html).filter((tag) => / type="checkbox"/.test(tag) && / required/.test(tag));
  return Object.fromEntries(
    boxes.map((tag) => [
      / name="([^"]*)"/.exec(tag)?.[1] ?? '',
      / value="([^"]*)"/.exec(tag)?.[1] ?? 'on',
    ]),
  );
}

function inputs(html: string): string[] {
  return html.match(/<input\b[^>]*>/g) ?? [];
}
