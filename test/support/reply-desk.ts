import { expect } from '@jest/globals';
import type { JournalItem } from '../../src/evidence/index.js';
import { lastSms } from './builders/sent-document.js';
import { hidden, requiredTicks } from './client-phone.js';
import { drainJobs } from './drain-jobs.js';
import { PageRig, type SentLink } from './page-rig.js';
import type { PageVisitor } from './page-visitor.js';

export const BROWSER = 'Mozilla/5.0 (Linux; Android 14) Chrome/156';

/** A client who opened the link, on the page that he sees. */
export interface Reader {
  readonly visitor: PageVisitor;
  readonly page: string;
}

/** A company that allows answers, and clients who read on the page and answer the SMS. */
export class ReplyDesk {
  private constructor(readonly rig: PageRig) {}

  static async start(): Promise<ReplyDesk> {
    const rig = await PageRig.start();
    await (await rig.api()).patch('/settings/e-signature', { replyAllowed: true });
    return new ReplyDesk(rig);
  }

  /** From this phone, as its person would; what follows from it has happened. */
  async answer(from: string, text: string): Promise<void> {
    await this.post(from, text);
    await drainJobs(this.rig.testApp);
  }

  /** The same, and nothing has followed yet. */
  async post(from: string, text: string): Promise<void> {
    const { statusCode } = await this.rig.testApp.app.inject({
      method: 'POST',
      url: '/sandbox/replies',
      payload: { from, text },
    });
    expect(statusCode).toBe(201);
  }

  /** Texts that reached the phone, the newest first. */
  async onPhone(phone: string): Promise<string[]> {
    const url = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
    const { items } = (await this.rig.testApp.app.inject({ url })).json<{
      items: { text: string }[];
    }>();
    return items.map(({ text }) => text);
  }

  async open(document: SentLink): Promise<Reader> {
    const visitor = this.rig.visitor({ 'user-agent': BROWSER });
    return { visitor, page: await visitor.open(document.link) };
  }

  /** Ticks everything and says that the answer will come by SMS, or asks for the code. */
  async agree({ visitor, page }: Reader): Promise<void> {
    const { html } = await visitor.get(page);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf') };
    const { status } = await visitor.post(`${page}/code`, form);
    expect(status).toBe(303);
    await drainJobs(this.rig.testApp);
  }

  async agreed(send?: object): Promise<{ document: SentLink; reader: Reader }> {
    const document = await this.rig.sent(send);
    const reader = await this.open(document);
    await this.agree(reader);
    return { document, reader };
  }

  /** One more document for this phone, in a request of its own. */
  async sentTo(phone: string): Promise<SentLink> {
    const documentId = await this.rig.draft(phone);
    const api = await this.rig.api();
    const { body } = await api.post<{ id: string }>(`/documents/${documentId}/send`, { phone });
    await drainJobs(this.rig.testApp);
    const { token, code } = await lastSms(this.rig.testApp, phone);
    return { documentId, requestId: body.id, phone, token, code, link: `/s/${token}` };
  }

  async ofType(document: SentLink, type: string): Promise<JournalItem[]> {
    return (await this.rig.journal(document)).filter((item) => item.type === type);
  }

  /** What each SMS that came in for it turned out to be. */
  async matches(document: SentLink): Promise<unknown[]> {
    return (await this.ofType(document, 'sms.received')).map(({ data }) => data['match']);
  }

  close(): Promise<void> {
    return this.rig.close();
  }
}

export function wrongFor({ code }: SentLink): string {
  return code === '111111' ? '222222' : '111111';
}
