import { expect } from '@jest/globals';
import { EvidenceJournal, type JournalItem } from '../../src/evidence/index.js';
import type { ApiSession } from './api-session.js';
import { lastSms } from './builders/sent-document.js';
import { hidden, requiredTicks } from './client-phone.js';
import { drainJobs } from './drain-jobs.js';
import type { PageRig } from './page-rig.js';
import type { PageVisit, PageVisitor } from './page-visitor.js';

export interface SignerAnswer {
  readonly id: string;
  readonly fullName: string;
  readonly userId?: string;
  readonly order: number;
  readonly status: string;
  readonly sms: object | null;
}

export interface RequestAnswer {
  readonly id: string;
  readonly status: string;
  readonly documentIds: readonly string[];
  readonly signers: readonly SignerAnswer[];
}

/** A person who has opened the link of the newest SMS to his phone. */
export interface Reading {
  readonly visitor: PageVisitor;
  readonly page: string;
  readonly html: string;
  readonly code: string;
}

let phones = 0;

/** A number that nobody else in the run of this file has. */
export function newPhone(): string {
  phones += 1;
  return `+7917${String(2_000_000 + phones)}`;
}

/** Sends packages and signs them, as the employee and the people at the phones would. */
export class PackageDesk {
  constructor(
    private readonly rig: PageRig,
    private readonly api: ApiSession,
  ) {}

  drafts(count: number): Promise<string[]> {
    return Promise.all(Array.from({ length: count }, () => this.rig.draft(newPhone())));
  }

  async send(body: object): Promise<RequestAnswer> {
    const answer = await this.api.post<RequestAnswer>('/signing-requests', body);
    expect(answer).toMatchObject({ status: 201 });
    await drainJobs(this.rig.testApp);
    return answer.body;
  }

  async request(id: string): Promise<RequestAnswer> {
    return (await this.api.get<RequestAnswer>(`/signing-requests/${id}`)).body;
  }

  async signerStatuses(id: string): Promise<string[]> {
    return (await this.request(id)).signers.map(({ status }) => status);
  }

  documentStatuses(ids: readonly string[]): Promise<string[]> {
    return Promise.all(
      ids.map(async (id) => {
        const { body } = await this.api.get<{ status: string }>(`/documents/${id}`);
        return body.status;
      }),
    );
  }

  async pdf(documentId: string): Promise<Buffer> {
    const { app } = this.rig.testApp;
    const headers = { authorization: `Bearer ${this.api.accessToken}` };
    const answer = await app.inject({ url: `/api/v1/documents/${documentId}/pdf`, headers });
    return answer.rawPayload;
  }

  journal(id: string): Promise<JournalItem[]> {
    const { organizationId } = this.api.user;
    return this.rig.testApp.get(EvidenceJournal).read([`request/${id}`], { organizationId });
  }

  async open(phone: string): Promise<Reading> {
    const { token, code } = await lastSms(this.rig.testApp, phone);
    const visitor = this.rig.visitor();
    const page = await visitor.open(`/s/${token}`);
    const { html } = await visitor.get(page);
    return { visitor, page, html, code };
  }

  /** Ticks what must be ticked, and the consents where they are given; answers the page that the signer ends at. */
  async sign(phone: string, { consents = false } = {}): Promise<PageVisit> {
    const { visitor, page, html, code } = await this.open(phone);
    const given = consents ? consentTicks(html) : {};
    const form = { ...requiredTicks(html), ...given, csrf: hidden(html, 'csrf'), code };
    const signed = await visitor.post(`${page}/confirm`, form);
    expect(signed.status).toBe(303);
    await drainJobs(this.rig.testApp);
    return visitor.get(page);
  }
}

function consentTicks(html: string): Record<string, string> {
  const names = [...html.matchAll(/ name="(consent-[^"]+)"/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, 'yes']));
}
