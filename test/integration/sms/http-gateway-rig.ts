import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { ApiSession } from '../../support/api-session.js';
import { activeOffice } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { ExolvePeer } from '../../support/gateway-peers/exolve-peer.js';
import type { HttpPeer, PeerMessage } from '../../support/gateway-peers/http-peer.js';
import { SmsAeroPeer } from '../../support/gateway-peers/smsaero-peer.js';
import { SmscPeer } from '../../support/gateway-peers/smsc-peer.js';
import { SmsRuPeer } from '../../support/gateway-peers/smsru-peer.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

export const SECRET = 'secret_of-the-callbacks';

/** A gateway, its operator's side, and what that would call us with. */
export interface HttpGatewayCase {
  readonly name: string;
  readonly peer: HttpPeer;
  readonly env: Readonly<Record<string, string>>;
  readonly delivered: (id: string) => string;
  readonly failed: (id: string) => string;
  /** What it takes for «understood». */
  readonly answer: string;
}

const smsc = new SmscPeer();
const smsru = new SmsRuPeer();
const exolve = new ExolvePeer();
const smsaero = new SmsAeroPeer();

export const HTTP_GATEWAYS: readonly HttpGatewayCase[] = [
  {
    name: 'smsc',
    peer: smsc,
    env: { SMSC_API_KEY: smsc.key, SMSC_CALLBACK_SECRET: SECRET },
    delivered: (id) => smsc.reportOf(id, 1),
    failed: (id) => smsc.reportOf(id, 20, 244),
    answer: 'OK',
  },
  {
    name: 'smsru',
    peer: smsru,
    env: {
      SMSRU_API_KEY: smsru.key,
      SMSRU_CALLBACK_SECRET: SECRET,
      SMSRU_CALLBACK_SIGNATURE: 'on',
    },
    delivered: (id) => smsru.reportsOf(['202648-1', 103], [id, 103]),
    failed: (id) => smsru.reportsOf([id, 105]),
    answer: '100',
  },
  {
    name: 'exolve',
    peer: exolve,
    env: { EXOLVE_API_KEY: exolve.key, EXOLVE_CALLBACK_SECRET: SECRET, EXOLVE_EVENTS: 'on' },
    delivered: (id) => exolve.reportOf(id, 'DELIVERED'),
    failed: (id) => exolve.reportOf(id, 'UNDELIVERED'),
    answer: 'OK',
  },
  {
    name: 'smsaero',
    peer: smsaero,
    env: {
      SMSAERO_EMAIL: smsaero.email,
      SMSAERO_API_KEY: smsaero.key,
      SMSAERO_CALLBACK_SECRET: SECRET,
    },
    delivered: (id) => smsaero.reportOf(id, 1),
    failed: (id) => smsaero.reportOf(id, 2),
    answer: 'OK',
  },
];

interface SmsAnswer {
  readonly id: string;
  readonly requestId: string;
  readonly status: string;
  readonly reason: string | null;
}

/** The whole application, sending through one gateway's operator's side on this machine. */
export class HttpGatewayRig {
  private phones = 0;

  private constructor(
    readonly testApp: TestApp,
    private api: ApiSession,
    private readonly templateId: string,
    private readonly given: HttpGatewayCase,
  ) {}

  static async start(given: HttpGatewayCase): Promise<HttpGatewayRig> {
    const { name, peer, env } = given;
    await peer.start();
    const testApp = await startTestApp({
      env: {
        ...env,
        SMS_GATEWAY: name,
        SMS_SENDER: 'Romashka',
        SMS_LIMITS: 'off',
        [`${name.toUpperCase()}_URL`]: peer.url,
      },
    });
    const api = await ApiSession.logIn(testApp);
    return new HttpGatewayRig(testApp, api, await activeOffice(api), given);
  }

  /** After time has passed: the session has ended meanwhile. */
  async logInAgain(): Promise<void> {
    this.api = await ApiSession.logIn(this.testApp);
  }

  /** A document of its own, sent to a phone of its own; answers what reached the operator's side. */
  async send(): Promise<{ requestId: string; message: PeerMessage }> {
    const { requestId, phone } = await this.submit();
    const message = this.given.peer.messages.at(-1);
    if (message?.to !== phone.slice(1)) throw new Error('nothing reached the operator’s side');
    return { requestId, message };
  }

  /** The same, whether it reaches the operator's side or not. */
  async submit(): Promise<{ requestId: string; phone: string }> {
    this.phones += 1;
    const phone = `+7916${String(1_000_000 + this.phones)}`;
    const fullName = { lastName: 'Иванов', firstName: 'Иван' };
    const { api, templateId } = this;
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      ...fullName,
      phones: [{ phone }],
    });
    const draft = { templateId, contactId: contact.body.id };
    const document = await api.post<{ id: string }>('/documents', draft);
    const sent = await api.post<{ id: string }>(`/documents/${document.body.id}/send`);
    await drainJobs(this.testApp);
    return { requestId: sent.body.id, phone };
  }

  /** As the gateway calls: by POST with whatever type it thinks fit. */
  async call(
    body: string | Buffer,
    { gateway = this.given.name, secret = SECRET, type = '', from = '127.0.0.1' } = {},
  ): Promise<{ statusCode: number; body: string }> {
    const answer = await this.testApp.app.inject({
      method: 'POST',
      remoteAddress: from,
      url: `/api/v1/sms/callbacks/${gateway}/${secret}`,
      headers: type === '' ? {} : { 'content-type': type },
      payload: body,
    });
    await drainJobs(this.testApp);
    return answer;
  }

  async callByGet(query: string): Promise<{ statusCode: number; body: string }> {
    const url = `/api/v1/sms/callbacks/${this.given.name}/${SECRET}?${query}`;
    const answer = await this.testApp.app.inject({ method: 'GET', url });
    await drainJobs(this.testApp);
    return answer;
  }

  async stateOf(requestId: string): Promise<SmsAnswer | undefined> {
    const { body } = await this.api.get<{ items: SmsAnswer[] }>(
      `/sms/messages?requestId=${requestId}`,
    );
    return body.items[0];
  }

  async evidenceOf(requestId: string): Promise<readonly JournalItem[]> {
    const { organizationId } = this.api.user;
    const journal = this.testApp.get(EvidenceJournal);
    const items = await journal.read([`request/${requestId}`], { organizationId });
    return items.filter(({ type }) => type.startsWith('sms.'));
  }

  async close(): Promise<void> {
    await this.testApp.close();
    await this.given.peer.stop();
  }
}
