import {
  type DeliveryReport,
  type InboundMessage,
  SmsGateway,
  type SmsSubmission,
  type SubmissionResult,
} from './sms-gateway.js';

type Answer = SubmissionResult | Error;

/** A gateway in memory, for tests of what stands above it: keeps what it got and answers what it is told to. */
export class FakeSmsGateway extends SmsGateway {
  override readonly name = 'fake';
  override readonly sender = 'Signet';
  readonly submissions: SmsSubmission[] = [];
  private readonly answers: Answer[] = [];

  /** What the next submissions are answered with; an error breaks off. Accepted when nothing was said. */
  answerNext(...answers: Answer[]): void {
    this.answers.push(...answers);
  }

  override send(submission: SmsSubmission): Promise<SubmissionResult> {
    this.submissions.push(submission);
    const answer = this.answers.shift();
    if (answer instanceof Error) return Promise.reject(answer);
    const providerId = `fake-${this.submissions.length}`;
    return Promise.resolve(answer ?? { kind: 'accepted', providerIds: [providerId] });
  }

  /** `report <providerId> <status>`. */
  override parseReports(raw: string): readonly DeliveryReport[] {
    const [, providerId, given] =
      /^report (\S+) (sent|delivered|expired|undeliverable|rejected)$/.exec(raw) ?? [];
    const status = STATUSES.find((one) => one === given);
    return providerId !== undefined && status ? [{ providerId, status }] : [];
  }

  /** `inbound <providerId> <from> <to> <text>`. */
  override parseInbound(raw: string): readonly InboundMessage[] {
    const [, providerId, from, to, text] = /^inbound (\S+) (\S+) (\S+) (.*)$/s.exec(raw) ?? [];
    return providerId === undefined || from === undefined || to === undefined || text === undefined
      ? []
      : [{ providerId, from, to, text }];
  }
}

const STATUSES = ['sent', 'delivered', 'expired', 'undeliverable', 'rejected'] as const;
