import type { BenchApp } from './bench-app.js';

/** An opened signing page, ready to be signed. */
export interface ReadyToSign {
  readonly documentId: string;
  /** Sends the form; the answer is the redirect to the done page. */
  readonly confirm: () => Promise<void>;
}

const FORM = 'application/x-www-form-urlencoded';

/** Makes a company that may send; answers its template. */
export async function openOffice(bench: BenchApp, html: string): Promise<string> {
  await bench.call('PATCH', '/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
  const { version } = await bench.call<{ version: number }>('GET', '/agreements/operator-offer');
  await bench.call('POST', '/settings/e-signature/activation', { operatorOfferVersion: version });
  const template = { name: 'Договор', eSignatureEnabled: true, html };
  return (await bench.call<{ id: string }>('POST', '/templates', template)).id;
}

/** A document that its client has opened: the ticks are made, the code is known. */
export async function openedDocument(
  bench: BenchApp,
  templateId: string,
  phone: string,
): Promise<ReadyToSign> {
  const person = { lastName: 'Иванова', firstName: 'Мария', phones: [{ phone }] };
  const contact = await bench.call<{ id: string }>('POST', '/crm/contacts', person);
  const body = { templateId, contactId: contact.id };
  const { id: documentId } = await bench.call<{ id: string }>('POST', '/documents', body);
  await bench.call('POST', `/documents/${documentId}/send`, {});
  const { link, code } = await smsTo(bench, phone);
  const landing = await bench.app.inject({ url: link });
  const opened = await bench.app.inject({
    method: 'POST',
    url: `${link}/open`,
    headers: { 'content-type': FORM },
    payload: new URLSearchParams({ csrf: valueOf(landing.body, 'csrf') }).toString(),
  });
  const page = String(opened.headers.location);
  const cookie = opened.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { body: html } = await bench.app.inject({ url: page, headers: { cookie } });
  const fields = { ...requiredTicks(html), csrf: valueOf(html, 'csrf'), code };
  const form = {
    method: 'POST' as const,
    url: `${page}/confirm`,
    headers: { 'content-type': FORM, cookie },
    payload: new URLSearchParams(fields).toString(),
  };
  const confirm = async (): Promise<void> => {
    const { statusCode } = await bench.app.inject(form);
    if (statusCode !== 303) throw new Error(`confirm answered ${statusCode}`);
  };
  return { documentId, confirm };
}

async function smsTo(bench: BenchApp, phone: string): Promise<{ link: string; code: string }> {
  for (;;) {
    const url = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
    const { items } = (await bench.app.inject({ url })).json<{ items: { text: string }[] }>();
    const text = items[0]?.text ?? '';
    const [link, code] = [
      /\/s\/[1-9A-HJ-NP-Za-km-z]{17}/.exec(text),
      /(?<!\d)\d{6}(?!\d)/.exec(text),
    ];
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
