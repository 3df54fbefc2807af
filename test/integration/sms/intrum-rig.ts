import { DataSource } from 'typeorm';
import { ApiSession } from '../../support/api-session.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { IntrumPeer, type IntrumSays } from '../../support/intrum-peers/intrum-peer.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/test-app.js';

export const KEY = '0123456789abcdef0123456789abcdef';

export interface IntrumSettingsAnswer {
  readonly enabled: boolean;
  readonly apiKeyLast4: string | null;
  readonly contactGatewayUrl: string | null;
  readonly gatewayUrl: string | null;
  readonly spelling: string;
  readonly allowCodes: boolean;
  readonly allowedAddresses: readonly string[];
  readonly sender: string;
  readonly warnings: readonly string[];
  readonly forwarding: Readonly<Record<string, unknown>>;
}

/** An installation whose organization has its INTRUM set up, and that INTRUM. */
export class IntrumRig {
  /** What INTRUM calls. */
  address = '';

  private constructor(
    readonly testApp: TestApp,
    readonly intrum: IntrumPeer,
    readonly organizationId: string,
  ) {}

  static async start(options: TestAppOptions = {}): Promise<IntrumRig> {
    const testApp = await startTestApp(options);
    const { user } = await ApiSession.logIn(testApp);
    const rig = new IntrumRig(testApp, await IntrumPeer.start(KEY), user.organizationId);
    await rig.set();
    return rig;
  }

  /** The clock runs ahead of a login's life, so each time a new one. */
  api(): Promise<ApiSession> {
    return ApiSession.logIn(this.testApp);
  }

  /** Saves the settings: all on, but codes. */
  async set(change: object = {}): Promise<IntrumSettingsAnswer> {
    const api = await this.api();
    const { status, body } = await api.put<IntrumSettingsAnswer>('/settings/sms/intrum', {
      enabled: true,
      apiKey: KEY,
      gatewayUrl: this.intrum.url,
      forwardInbound: true,
      ...change,
    });
    if (status !== 200)
      throw new Error(`settings answered ${String(status)}: ${JSON.stringify(body)}`);
    this.address = body.contactGatewayUrl ?? '';
    return body;
  }

  async settings(): Promise<IntrumSettingsAnswer> {
    const api = await this.api();
    return (await api.get<IntrumSettingsAnswer>('/settings/sms/intrum')).body;
  }

  call(fields: Readonly<Record<string, string>>): Promise<IntrumSays> {
    return this.intrum.call(this.testApp.app, this.address, fields);
  }

  send(destination: string, message = 'Мастер приедет завтра'): Promise<IntrumSays> {
    return this.call({ action: 'sendSms', sender: 'Signet', destination, message });
  }

  async statusOf(number: unknown): Promise<IntrumSays['body']> {
    return (await this.call({ action: 'smsStatus', sms_id: String(number) })).body;
  }

  /** Somebody answers from a phone. */
  async answer(from: string, text: string): Promise<void> {
    await this.testApp.app.inject({
      method: 'POST',
      url: '/sandbox/replies',
      payload: { from, text },
    });
  }

  drain(): Promise<void> {
    return drainJobs(this.testApp);
  }

  rows(table: string): Promise<Record<string, unknown>[]> {
    return this.testApp.get(DataSource).query<Record<string, unknown>[]>(`SELECT * FROM ${table}`);
  }

  async onPhone(phone: string): Promise<readonly { text: string }[]> {
    const url = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
    const answer = await this.testApp.app.inject({ url });
    return answer.json<{ items: { text: string }[] }>().items;
  }

  async close(): Promise<void> {
    await this.testApp.close();
    await this.intrum.close();
  }
}
