import { ApiSession } from '../api-session.js';
import { activeOffice } from '../builders/sent-document.js';
import { drainJobs } from '../drain-jobs.js';
import { startTestApp, type TestApp } from '../test-app.js';

export interface SentOverSmpp {
  readonly documentId: string;
  readonly requestId: string;
  readonly phone: string;
}

export interface SmsAnswer {
  readonly id: string;
  readonly requestId: string;
  readonly text: string;
  readonly segments: number;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: readonly {
    readonly number: number;
    readonly gateway: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly providerMessageId: string | null;
  }[];
}

interface RequestAnswer {
  readonly id: string;
  readonly signers: readonly { readonly sms: { status: string; reason: string | null } | null }[];
}

let phones = 0;

/** What an installation is told of an SMSC that listens here. */
export function smppEnvironment(port: number): Record<string, string> {
  return {
    SMS_GATEWAY: 'smpp',
    SMPP_URL: `smpp://signet@127.0.0.1:${port}`,
    SMPP_PASSWORD: 'pa55word',
    SMS_SENDER: 'Signet',
    // The gateway is real, the clients are not.
    SMS_LIMITS: 'off',
    RATE_LIMITS: 'off',
    SMPP_PER_SECOND: '1000',
  };
}

/** A company whose SMS go through an SMSC; the whole application. */
export class SmppOffice {
  private constructor(
    readonly testApp: TestApp,
    private api: ApiSession,
    private readonly templateId: string,
  ) {}

  static async open(port: number, env: Readonly<Record<string, string>> = {}): Promise<SmppOffice> {
    const testApp = await startTestApp({ env: { ...smppEnvironment(port), ...env } });
    const api = await ApiSession.logIn(testApp);
    return new SmppOffice(testApp, api, await activeOffice(api));
  }

  /** A document that is sent; its SMS waits for the jobs. */
  async send(): Promise<SentOverSmpp> {
    phones += 1;
    const phone = `+7917${String(1_000_000 + phones)}`;
    const person = { lastName: 'Иванов', firstName: 'Иван', phones: [{ phone }] };
    const contact = await this.api.post<{ id: string }>('/crm/contacts', person);
    const body = { templateId: this.templateId, contactId: contact.body.id };
    const { body: document } = await this.api.post<{ id: string }>('/documents', body);
    const sent = await this.api.post<RequestAnswer>(`/documents/${document.id}/send`);
    if (sent.status !== 201) throw new Error(`send answered ${sent.status}`);
    return { documentId: document.id, requestId: sent.body.id, phone };
  }

  /** Runs what is due. */
  drain(): Promise<void> {
    return drainJobs(this.testApp);
  }

  async sendNow(): Promise<SentOverSmpp> {
    const sent = await this.send();
    await this.drain();
    return sent;
  }

  /** Lets time go by, and runs what has come due. */
  async later(milliseconds: number): Promise<void> {
    this.testApp.clock.advance(milliseconds);
    await this.drain();
    this.api = await ApiSession.logIn(this.testApp);
  }

  /** The newest SMS of a request, as the log of `GET /sms/messages` shows it. */
  async sms({ requestId }: SentOverSmpp): Promise<SmsAnswer> {
    const { body } = await this.api.get<{ items: SmsAnswer[] }>('/sms/messages?limit=100');
    const found = body.items.find((it) => it.requestId === requestId);
    if (!found) throw new Error('The log does not have this SMS');
    return found;
  }

  /** What the author sees of the only signer's SMS. */
  async signerSms({
    requestId,
  }: SentOverSmpp): Promise<{ status: string; reason: string | null } | null> {
    const { body } = await this.api.get<RequestAnswer>(`/signing-requests/${requestId}`);
    return body.signers[0]?.sms ?? null;
  }

  async evidence({ documentId }: SentOverSmpp): Promise<Evidence[]> {
    const { body } = await this.api.get<{ items: Evidence[] }>(`/documents/${documentId}/evidence`);
    return body.items.filter(({ type }) => type.startsWith('sms.'));
  }

  close(): Promise<void> {
    return this.testApp.close();
  }
}

export interface Evidence {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly disclosures: Readonly<Record<string, string>>;
}

const SECRETS = { '/s/…': '/s/([1-9A-HJ-NP-Za-km-z]{17})', '••••••': '(\\d{6})' };

/** Matches the SMS that this masked text is of: everything the same, but for link and code. */
export function unmasked(text: string): RegExp {
  const parts = text.split(/(\/s\/…|••••••)/u).map((part) => {
    const secret = Object.entries(SECRETS).find(([masked]) => masked === part);
    return secret?.[1] ?? part.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}
