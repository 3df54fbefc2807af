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
  override readonly rewritesIds = true;
  readonly submissions: SmsSubmission[] = [];
  private readonly answers: Answer[] = [];

  constructor(
    override readonly name: string = 'fake',
    override readonly sender: string = 'Signet',
  ) {
    super();
  }

  /** What the next submissions are answered with; an error breaks off. Accepted when nothing was said. */
  answerNext(...answers: Answer[]): void {
    this.answers.push(...answers);
  }

  /** What it was told to answer and has not. */
  forget(): void {
    this.answers.length = 0;
  }

  override send(submission: SmsSubmission): Promise<SubmissionResult> {
    this.submissions.push(submission);
    const answer = this.answers.shift();
    if (answer instanceof Error) return Promise.reject(answer);
    const providerId = `fake-${this.submissions.length}`;
    return Promise.resolve(answer ?? { kind: 'accepted', providerIds: [providerId] });
  }

  /** `report <providerId> <status>`, a line each. */
  override parseReports(raw: string): readonly DeliveryReport[] {
    return raw.split('\n').flatMap((line) => {
      const [, providerId, given] =
        /^report (\S+) (sent|delivered|expired|undeliverable|rejected)$/.exec(line) ?? [];
      const status = STATUSES.find((one) => one === given);
      return providerId !== undefined && status ? [{ providerId, status }] : [];
    });
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
