import type { TestingModuleBuilder } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { DomainEvents, newId, Transactions } from '../../../src/platform/index.js';
import {
  type OutgoingSms,
  type SmsSecrets,
  SmsReader,
  SmsSecretsRegistry,
  SmsService,
  type SmsView,
} from '../../../src/sms/index.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

export const LINK = 'http://127.0.0.1:3000/s/Zt7kQ2mXwB9rHc4Ny';
export const CODE = '482913';

/** The application with a source of links and codes that the test holds in its hand. */
export interface SmsRig {
  readonly testApp: TestApp;
  readonly secrets: SecretsInHand;
  /** Writes an SMS down, in a request of its own unless told otherwise. */
  queue(wish?: Partial<OutgoingSms>): Promise<QueuedSms>;
  anSms(wish?: Partial<OutgoingSms>): OutgoingSms;
  drain(): Promise<void>;
  /** As if this gateway told us: taken in and read. */
  report(gateway: string, raw: string): Promise<void>;
  message(queued: QueuedSms): Promise<SmsView>;
  journalOf(queued: QueuedSms): Promise<JournalItem[]>;
  /** Evidence of this message, without `sms.queued`. */
  storyOf(queued: QueuedSms): Promise<readonly (readonly [string, Record<string, unknown>])[]>;
  /** Names of the events that were told of this request. */
  toldOf(queued: QueuedSms): Promise<string[]>;
  /** Every row of a table, as it is stored. */
  rowsOf(table: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export interface QueuedSms {
  readonly messageId: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly organizationId: string;
}

export class SecretsInHand {
  valid = true;

  register(): void {
    // The application's own source is not asked.
  }

  secretsOf(): Promise<SmsSecrets | undefined> {
    return Promise.resolve(this.valid ? { link: LINK, code: CODE } : undefined);
  }
}

export async function startSmsRig(
  override: (builder: TestingModuleBuilder) => TestingModuleBuilder = (builder) => builder,
  env: Readonly<Record<string, string>> = {},
): Promise<SmsRig> {
  const secrets = new SecretsInHand();
  const testApp = await startTestApp({
    env,
    override: (builder) => override(builder.overrideProvider(SmsSecretsRegistry).useValue(secrets)),
  });
  const told: (readonly [name: string, requestId: unknown])[] = [];
  const events = testApp.get(DomainEvents);
  const emit = events.emit.bind(events);
  events.emit = (tx, event, payload) => {
    told.push([event.name, payload['requestId']]);
    return emit(tx, event, payload);
  };
  const journalOf = ({ requestId, organizationId }: QueuedSms): Promise<JournalItem[]> =>
    testApp.get(EvidenceJournal).read([`request/${requestId}`], { organizationId });
  return {
    testApp,
    secrets,
    queue: (wish) => queue(testApp, wish),
    anSms,
    drain: () => drainJobs(testApp),
    report: async (gateway, raw) => {
      await testApp.get(Transactions).run((tx) => testApp.get(SmsCallbacks).take(tx, gateway, raw));
      await drainJobs(testApp);
    },
    message: async ({ requestId, messageId }) => {
      const found = (await testApp.get(SmsReader).ofRequest(requestId)).find(
        ({ id }) => id === messageId,
      );
      if (!found) throw new Error('there is no such message');
      return found;
    },
    journalOf,
    storyOf: async (queued) =>
      (await journalOf(queued))
        .filter(({ type }) => type.startsWith('sms.') && type !== 'sms.queued')
        .map(({ type, data }) => [type, data] as const),
    toldOf: ({ requestId }) =>
      Promise.resolve(told.filter(([, id]) => id === requestId).map(([name]) => name)),
    rowsOf: (table) =>
      testApp.get(DataSource).query<Record<string, unknown>[]>(`SELECT * FROM ${table}`),
    close: () => testApp.close(),
  };
}

/** An SMS with link and code about «Договор №15», of nobody's request unless told otherwise. */
function anSms(wish: Partial<OutgoingSms> = {}): OutgoingSms {
  return {
    organizationId: newId(),
    requestId: newId(),
    signerId: newId(),
    phone: '+79990000001',
    purpose: 'link-code',
    linkId: newId(),
    challengeId: newId(),
    variables: {
      company: 'ООО «Ромашка»',
      documents: [{ title: 'Договор', number: '15', createdAt: new Date('2026-11-24T11:05:07Z') }],
      fingerprint: 'HJ9GJ-71S0J',
      until: new Date('2026-11-27T11:05:07Z'),
    },
    ...wish,
  };
}

async function queue(testApp: TestApp, wish: Partial<OutgoingSms> = {}): Promise<QueuedSms> {
  const signing = aSigning();
  const sms = anSms({
    organizationId: signing.organizationId,
    requestId: signing.requestId,
    signerId: signing.signerId,
    ...wish,
  });
  const { organizationId, requestId, signerId } = sms;
  const { messageId } = await testApp.get(Transactions).run(async (tx) => {
    if (wish.requestId === undefined) {
      const created = { ...signing.created(), organizationId };
      await testApp.get(EvidenceJournal).record(tx, created);
    }
    return testApp.get(SmsService).send(tx, sms);
  });
  return { messageId, requestId, signerId, organizationId };
}
