/** How the code reaches the client: in the SMS with the link, or on demand after the document was opened. */
export const CODE_DELIVERIES = ['with-link', 'on-demand'] as const;
export type CodeDelivery = (typeof CODE_DELIVERIES)[number];

/** Whether a client who has accepted the offer in force is asked for it again: `once` takes his word, `always` asks. */
export const ASK_AGREEMENT = ['once', 'always'] as const;
export type AskAgreement = (typeof ASK_AGREEMENT)[number];

/**
 * Whether the company signs too: `off`, it only sends; `on-send`, the employee who sends signs for it by sending, with
 * the password he logged in by as the key (63-ФЗ art. 5 part 2).
 */
export const COMPANY_SIGNATURES = ['off', 'on-send'] as const;
export type CompanySignature = (typeof COMPANY_SIGNATURES)[number];

/** What a refusal ends: `whole`, the package; `each`, the one document that was declined, and the others go on. */
export const PACKAGE_DECLINING = ['whole', 'each'] as const;
export type PackageDeclining = (typeof PACKAGE_DECLINING)[number];

/** What an SMS is for; an organization may word each in its own way. */
export const SMS_PURPOSES = ['linkCode', 'link', 'code', 'answer', 'reminder'] as const;
export type SmsPurpose = (typeof SMS_PURPOSES)[number];
export type SmsTexts = Readonly<Partial<Record<SmsPurpose, string>>>;

/** What an organization has chosen for signing by SMS. */
export interface ESignatureSettings {
  /** Switched on (S-3). Without it nothing is sent. */
  readonly active: boolean;
  readonly activatedAt: Date | null;
  /** «Наименование подписанта» (S-4), the company's side; empty until named. */
  readonly signatoryName: string;
  /** ИНН, empty when not given. */
  readonly signatoryInn: string;
  readonly codeDelivery: CodeDelivery;
  readonly askAgreement: AskAgreement;
  readonly companySignature: CompanySignature;
  readonly packageDeclining: PackageDeclining;
  /** Whether the client may answer the SMS with the code. */
  readonly replyAllowed: boolean;
  /** How long a link lives when the sender names no deadline. */
  readonly linkTtlHours: number;
  /** IANA name; dates in documents and on pages are of this zone. */
  readonly timezone: string;
  /** Hours before the deadline at which the client is reminded. */
  readonly reminders: readonly number[];
  /** Own wording per purpose; the shipped text where there is none. */
  readonly smsTexts: SmsTexts;
  /** For how many years documents and what proves them are kept after the last act (L-21). */
  readonly retentionYears: number;
}

/** What holds while an organization has chosen nothing. */
export const DEFAULT_SETTINGS: ESignatureSettings = Object.freeze({
  active: false,
  activatedAt: null,
  signatoryName: '',
  signatoryInn: '',
  codeDelivery: 'with-link',
  askAgreement: 'once',
  companySignature: 'off',
  packageDeclining: 'whole',
  replyAllowed: false,
  linkTtlHours: 72,
  timezone: 'Europe/Moscow',
  reminders: [],
  smsTexts: {},
  retentionYears: 5,
});
