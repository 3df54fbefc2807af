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

/** The organization's logo as it was drawn anew; pixels of the picture, which is shown at half of them. */
export interface LogoFacts {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** How the organization looks on the pages that its clients see; null where it has said nothing. */
export interface Branding {
  /** The name clients know it by, above «Наименование подписанта». */
  readonly displayName: string | null;
  readonly logo: LogoFacts | null;
  /** `#RRGGBB` of the one action; white text is read on it. */
  readonly accentColor: string | null;
  /** E.164, any kind of number. */
  readonly supportPhone: string | null;
  readonly supportText: string | null;
}

/** The organization's own words on the signing pages: plain text, lines ended by `\n`. */
export interface PageTexts {
  /** On the landing, before anything is opened. */
  readonly greeting: string | null;
  /** After signing. */
  readonly thanks: string | null;
}

/**
 * What follows when a provider says that the SIM of a number was replaced lately (SEC-12): `warn`, the code goes out and
 * the fact is kept; `block`, no code is made.
 */
export const SIM_SWAP_POLICIES = ['warn', 'block'] as const;
export type SimSwapPolicy = (typeof SIM_SWAP_POLICIES)[number];

/** What is tried by itself when an SMS was refused. */
export interface SmsFallback {
  /** The installation's second gateway, once; never when nobody knows whether the first one sent it (REL-4). */
  readonly secondGateway: boolean;
  /** A letter with the link, never with a code, to who has an address; the code then comes by SMS on the page. */
  readonly email: boolean;
}

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
  readonly smsFallback: SmsFallback;
  /** A number that came into the card fewer days ago is warned of (C-1); 0: none is. */
  readonly phoneChangedWarningDays: number;
  readonly simSwapPolicy: SimSwapPolicy;
  /** For how many years documents and what proves them are kept after the last act (L-21). */
  readonly retentionYears: number;
  /** Sites whose pages may show the signing page inside a frame (SEC-7); none: nobody may. */
  readonly embedding: { readonly origins: readonly string[] };
  /** Sites to which a client may be led back after signing. */
  readonly returnOrigins: readonly string[];
  readonly branding: Branding;
  readonly pageTexts: PageTexts;
}

export const NO_BRANDING: Branding = Object.freeze({
  displayName: null,
  logo: null,
  accentColor: null,
  supportPhone: null,
  supportText: null,
});

export const NO_SMS_FALLBACK: SmsFallback = Object.freeze({
  secondGateway: false,
  email: false,
});

export const NO_PAGE_TEXTS: PageTexts = Object.freeze({ greeting: null, thanks: null });

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
  smsFallback: NO_SMS_FALLBACK,
  phoneChangedWarningDays: 7,
  simSwapPolicy: 'warn',
  retentionYears: 5,
  embedding: { origins: [] },
  returnOrigins: [],
  branding: NO_BRANDING,
  pageTexts: NO_PAGE_TEXTS,
});
