import {
  ConfirmationService,
  type Confirmation,
} from '../../../src/signing/confirmation.service.js';
import { OpeningService } from '../../../src/signing/opening.service.js';
import type { SigningSession } from '../../../src/signing/session/signing-session.entity.js';
import { Sessions } from '../../../src/signing/session/sessions.service.js';
import type { SigningOutcome } from '../../../src/signing/signing-outcome.js';
import { tickNames, type Ticks } from '../../../src/signing/ticks.js';
import type { ApiSession } from '../api-session.js';
import { drainJobs } from '../drain-jobs.js';
import type { TestApp } from '../test-app.js';

const html =
  '<p>Договор № {{ document.number }}: {{ contact.fullName }}, {{ contact.phone }}</p><p>{{подпись_клиента}}</p>';

export const facts: Confirmation['facts'] = {
  net: { ip: '127.0.0.1', userAgent: 'test' },
  device: { screen: '360x740@2x24' },
};

let phones = 0;

/** A document that was sent, with what its client's phone got. */
export interface SentDocument {
  readonly documentId: string;
  readonly requestId: string;
  readonly phone: string;
  readonly token: string;
  readonly code: string;
}

/** Names the company, accepts the operator's offer, makes a template; answers the template's id. */
export async function activeOffice(api: ApiSession): Promise<string> {
  await api.patch('/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
  const offer = await api.get<{ version: number }>('/agreements/operator-offer');
  await api.post('/settings/e-signature/activation', { operatorOfferVersion: offer.body.version });
  const template = await api.post<{ id: string }>('/templates', {
    name: 'Договор',
    eSignatureEnabled: true,
    html,
  });
  return template.body.id;
}

export async function aSentDocument(
  testApp: TestApp,
  api: ApiSession,
  templateId: string,
  send: object = {},
): Promise<SentDocument> {
  phones += 1;
  const phone = `+7916${String(1_000_000 + phones)}`;
  const contact = await api.post<{ id: string }>('/crm/contacts', {
    lastName: 'Иванов',
    firstName: 'Иван',
    phones: [{ phone }],
  });
  const document = await api.post<{ id: string }>('/documents', {
    templateId,
    contactId: contact.body.id,
  });
  const sent = await api.post<{ id: string }>(`/documents/${document.body.id}/send`, send);
  if (sent.status !== 201)
    throw new Error(`send answered ${sent.status} ${JSON.stringify(sent.body)}`);
  await drainJobs(testApp);
  const { token, code } = await lastSms(testApp, phone);
  return { documentId: document.body.id, requestId: sent.body.id, phone, token, code };
}

/** Link token and code of the newest SMS; either is empty when it has none. */
export async function lastSms(
  testApp: TestApp,
  phone: string,
): Promise<{ token: string; code: string }> {
  const answer = await testApp.app.inject({
    url: `/sandbox/messages?phone=${encodeURIComponent(phone)}`,
  });
  const [newest] = answer.json<{ items: { text: string }[] }>().items;
  const text = newest?.text ?? '';
  return {
    token: /\/s\/([1-9A-HJ-NP-Za-km-z]{17})/.exec(text)?.[1] ?? '',
    code: /(?<!\d)\d{6}(?!\d)/.exec(text.replace(/http\S+/, ''))?.[0] ?? '',
  };
}

/** The client opens the link. */
export async function opened(testApp: TestApp, { token }: SentDocument): Promise<SigningSession> {
  const { id, secret } = await testApp.get(OpeningService).open(token, facts);
  const session = await testApp.get(Sessions).find(id, secret);
  if (!session) throw new Error('The session that was just opened is not there');
  return session;
}

export function allTicks({ documentId }: SentDocument): Ticks {
  return { [tickNames.offer]: 'a'.repeat(64), [tickNames.document(documentId)]: 'b'.repeat(64) };
}

export function confirm(
  testApp: TestApp,
  session: SigningSession,
  document: SentDocument,
  code = document.code,
): Promise<SigningOutcome> {
  return testApp
    .get(ConfirmationService)
    .confirm(session, { ticks: allTicks(document), code, facts });
}
