import { OrganizationsService } from '../../../src/access/index.js';
import { CrmAdapter } from '../../../src/crm/adapters/crm-adapter.js';
import { newId, type Role } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { uploadFile, uploadForm } from '../../support/upload-file.js';
import { drainJobs } from '../../support/drain-jobs.js';
import type { TestApp } from '../../support/test-app.js';

const HOUR_MS = 3_600_000;
/** Every role of an organization: what refuses must not be the role. */
/** Of one organization; the operator serves them all. */
export const everyday: readonly Role[] = ['administrator', 'employee', 'auditor'];

/** One id of each kind of thing, by the noun that stands before it in a path. */
export type Ids = Readonly<Record<string, string>>;

/** An organization that has at least one of everything. */
export interface Furnished {
  readonly session: ApiSession;
  readonly ids: Ids;
}

/** Two of them, by the API except for what sealing brings, each with a sent document whose deadline has passed. */
export async function furnishTwo(testApp: TestApp): Promise<[Furnished, Furnished]> {
  const own = await furnish(testApp);
  const other = await furnish(testApp);
  testApp.clock.advance(80 * HOUR_MS);
  await drainJobs(testApp);
  return [await complete(testApp, own), await complete(testApp, other)];
}

interface Half {
  readonly credentials: { email: string; password: string };
  readonly ids: Ids;
}

async function furnish(testApp: TestApp): Promise<Half> {
  const credentials = { email: `${newId()}@example.test`, password: 'a long enough password' };
  await testApp.get(OrganizationsService).create({
    name: 'ООО «Ромашка»',
    administrator: { ...credentials, name: 'Петрова Анна Сергеевна', roles: everyday },
  });
  const session = await ApiSession.logIn(testApp, credentials);
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await session.post<{ id: string }>(path, body);
    if (answer.status !== 201) {
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body.id;
  };

  await activate(session);
  const users = await made('/users', {
    email: `${newId()}@example.test`,
    password: credentials.password,
    name: 'Сидоров Пётр Ильич',
    roles: ['employee'],
  });
  const contacts = await made('/crm/contacts', {
    lastName: 'Иванов',
    firstName: 'Иван',
    phones: [{ phone: '+79161234567' }],
  });
  const card = { title: 'Монтаж окон', contactIds: [contacts] };
  const templates = await made('/templates', {
    name: 'Договор',
    html: '<p>{{ contact.fullName }}</p>',
    eSignatureEnabled: true,
  });
  const draft = { templateId: templates, contactId: contacts };
  const erased = await made('/crm/contacts', { lastName: 'Ким', firstName: 'Анна' });
  const erasure = await session.post<{ id: string }>(`/crm/contacts/${erased}/erasure`, {
    basis: 'subject-request',
  });
  const sent = await made('/documents', draft);
  const deals = await made('/crm/deals', card);
  await testApp
    .get(CrmAdapter)
    .putFile(
      session.user.organizationId,
      { type: 'deal', id: deals },
      { documentId: sent, name: 'Договор № 1.pdf', bytes: Buffer.from('%PDF') },
    );
  const request = await made(`/documents/${sent}/send`, {});
  const sending = await session.get<{ signers: { id: string }[] }>(`/signing-requests/${request}`);
  const disputes = await made(`/documents/${sent}/disputes`, { claimant: 'Иванов Иван' });
  await uploaded(testApp, session, `/disputes/${disputes}/scan`);
  const acceptance = new FormData();
  for (const [name, value] of Object.entries({ contactId: contacts, how: 'paper' })) {
    acceptance.append(name, value);
  }
  acceptance.append('scan', new Blob(['%PDF-1.7']), 'scan.pdf');
  return {
    credentials,
    ids: {
      acceptances: idIn(await uploadForm(testApp, session, '/agreements/acceptances', acceptance)),
      disputes,
      annexes: await uploaded(testApp, session, `/disputes/${disputes}/annexes`),
      files: sent,
      users,
      contacts,
      erasures: erasure.body.id,
      templates,
      applications: await made('/crm/applications', card),
      deals,
      objects: await made('/crm/objects', card),
      consents: await made('/agreements/consents', { purpose: 'Новости компании' }),
      documents: await made('/documents', draft),
      'signing-requests': request,
      signers: sending.body.signers[0]?.id ?? '',
    },
  };
}

/** What only time brings: messages and jobs; and a login that lives now. */
async function complete(testApp: TestApp, { credentials, ids }: Half): Promise<Furnished> {
  const session = await ApiSession.logIn(testApp, credentials);
  const first = async (path: string): Promise<string> => {
    const { body } = await session.get<{ items: { id: string }[] }>(path);
    const [item] = body.items;
    if (!item) throw new Error(`${path} is empty`);
    return item.id;
  };
  return {
    session,
    ids: { ...ids, jobs: await first('/jobs'), messages: await first('/robot/messages') },
  };
}

async function uploaded(testApp: TestApp, api: ApiSession, path: string): Promise<string> {
  return idIn(await uploadFile(testApp, api, path, Buffer.from('%PDF-1.7')));
}

function idIn({ status, body }: { status: number; body: object }): string {
  if (status !== 201) throw new Error(`The upload answered ${status}: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

async function activate(session: ApiSession): Promise<void> {
  await session.patch('/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
  const offer = await session.get<{ version: number }>('/agreements/operator-offer');
  const { status } = await session.post('/settings/e-signature/activation', {
    operatorOfferVersion: offer.body.version,
  });
  if (status !== 200) throw new Error(`activation answered ${status}`);
}
