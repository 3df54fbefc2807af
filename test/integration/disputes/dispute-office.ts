import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  confirm,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import type { TestApp } from '../../support/test-app.js';
import { uploadFile } from '../../support/upload-file.js';

export const CLAIM = {
  claimant: 'Иванов Иван Иванович',
  claimNumber: 'П-7',
  claimDate: '2026-11-23',
};

export const COMMISSION = {
  members: [
    {
      fullName: 'Петрова Анна Сергеевна',
      position: 'юрист',
      side: 'company',
      authority: 'доверенность № 3 от 10.01.2026',
    },
    { fullName: 'Иванов Иван Иванович', position: 'клиент', side: 'client', authority: 'паспорт' },
    {
      fullName: 'Сидоров Пётр Ильич',
      position: 'инженер',
      side: 'operator',
      authority: 'приказ № 12 от 20.11.2026',
      isChair: true,
    },
  ],
  place: 'г. Москва, ул. Ленина, д. 1',
  startedAt: '2026-11-24T09:00:00.000Z',
};

export interface DisputeAnswer {
  readonly id: string;
  readonly status: string;
  readonly code: string;
  readonly detail: string;
  readonly findings: readonly FindingAnswer[];
  readonly protocolSha256: string;
  readonly clientLink: string;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

export interface FindingAnswer {
  readonly check: string;
  readonly result: string;
  readonly decisive: boolean;
  readonly parts: readonly { readonly name: string; readonly result: string; value: string }[];
}

export interface Download {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A company with signed documents, and its disputes by the API alone. */
export class DisputeOffice {
  private constructor(
    readonly testApp: TestApp,
    readonly api: ApiSession,
    private readonly templateId: string,
  ) {}

  static async open(testApp: TestApp): Promise<DisputeOffice> {
    const api = await ApiSession.logIn(testApp);
    return new DisputeOffice(testApp, api, await activeOffice(api));
  }

  sent(): Promise<SentDocument> {
    return aSentDocument(this.testApp, this.api, this.templateId);
  }

  /** Signed and sealed. */
  async signed(): Promise<SentDocument> {
    const document = await this.sent();
    await confirm(this.testApp, await opened(this.testApp, document), document);
    await drainJobs(this.testApp);
    return document;
  }

  async draft(): Promise<string> {
    const document = await this.api.post<{ id: string }>('/documents', {
      templateId: this.templateId,
      values: {},
      contactId: (await this.contact()).id,
    });
    return document.body.id;
  }

  /** Opened, with its checks run. */
  async dispute(documentId: string): Promise<string> {
    const { status, body } = await this.api.post<DisputeAnswer>(
      `/documents/${documentId}/disputes`,
      CLAIM,
    );
    if (status !== 201) throw new Error(`disputes answered ${status} ${JSON.stringify(body)}`);
    await drainJobs(this.testApp);
    return body.id;
  }

  async download(path: string, api: ApiSession | null = this.api): Promise<Download> {
    const answer = await this.testApp.app.inject({
      url: path,
      ...(api ? { headers: { authorization: `Bearer ${api.accessToken}` } } : {}),
    });
    const type = String(answer.headers['content-type']);
    return { status: answer.statusCode, type, bytes: answer.rawPayload };
  }

  upload(path: string, bytes: Uint8Array, title = ''): Promise<{ status: number; body: object }> {
    return uploadFile(this.testApp, this.api, path, bytes, title);
  }

  private async contact(): Promise<{ id: string }> {
    const { body } = await this.api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone: '+79161234567' }],
    });
    return body;
  }
}

/** What a check found. */
export function resultOf(dispute: DisputeAnswer, check: string): string {
  return dispute.findings.find((found) => found.check === check)?.result ?? 'absent';
}
