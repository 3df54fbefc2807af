import type { PageLanguage } from '../../../platform/index.js';

/** What every signing page knows: whose it is and in which language it speaks. */
export interface SigningFrame {
  readonly language: PageLanguage;
  /** The company that asks, its legal form by the initials; empty where the page must not name it. */
  readonly company: string;
  /** This page's own path without a query, for the link to the other language. */
  readonly path: string;
  /** How the company looks and what it says; absent where the page must not name it. */
  readonly brand?: BrandModel;
  /** Absent where no site may show the page inside a frame, and where the page must not name the company. */
  readonly embedding?: EmbeddingModel;
  /** Absent where the client is led back to nowhere. */
  readonly returnTo?: ReturnLinks;
}

/** Null for everything the company has not chosen. */
export interface BrandModel {
  readonly displayName: string | null;
  /** Size in CSS pixels. */
  readonly logo: { readonly src: string; readonly width: number; readonly height: number } | null;
  /** `#RRGGBB` */
  readonly accentColor: string | null;
  /** `shown` as people write it, its spaces not to be broken. */
  readonly supportPhone: { readonly e164: string; readonly shown: string } | null;
  readonly supportText: string | null;
  readonly greeting: string | null;
  readonly thanks: string | null;
}

/** Which sites may show the page inside a frame, and which request it tells them of. */
export interface EmbeddingModel {
  readonly origins: readonly string[];
  readonly requestId: string;
  readonly signerId: string;
}

/** What an embedded page tells the page around it, as `signet:<event>`; docs/embedding.md says when. */
export type PageEvent = 'ready' | 'opened' | 'signed' | 'declined' | 'locked' | 'ended';

/** The way back to the site that sent the client, by how it ended. */
export interface ReturnLinks {
  readonly signed: { readonly href: string; readonly host: string };
  readonly declined: { readonly href: string; readonly host: string };
}

/** What a form needs to be accepted. */
export interface FormTarget {
  readonly action: string;
  /** Value of the hidden field `csrf`, one per page. */
  readonly csrf: string;
}

export type DocumentKind =
  'contract' | 'act' | 'consent' | 'receipt' | 'agreement' | 'application' | 'document';

/** Before opening: no client's name, no content, no phone (SEC-6). */
export interface LandingModel extends SigningFrame {
  readonly kind: DocumentKind;
  /** How many documents are asked for; the kind is named only when it is one. */
  readonly count: number;
  /** Nothing is left to sign: what is opened is the signer's copy. */
  readonly isSigned: boolean;
  readonly open: FormTarget;
}

/** Pictures of one page: sets of densities for browsers that know WebP and for those that do not, and one for the rest. */
export interface PageSources {
  readonly webp: string;
  readonly jpeg: string;
  readonly src: string;
}

export interface PageImage {
  /** From 1. */
  readonly number: number;
  readonly sources: PageSources;
  /** Pixels of the image; they reserve the place before it is there. */
  readonly width: number;
  readonly height: number;
  /** The text of the page by paragraphs, for screen readers and for large type; empty when it has none. */
  readonly text: readonly string[];
}

export interface DocumentModel {
  readonly id: string;
  readonly title: string;
  readonly pdfHref: string;
  readonly pages: readonly PageImage[];
  /** It may be declined alone, and the others signed. */
  readonly mayBeDeclined?: boolean;
}

/** A text that opens in its place under a tick: HTML already sanitized where it was published. */
export interface OpenableText {
  readonly html: string;
}

export type TickSubject =
  | { readonly kind: 'offer'; readonly version: number; readonly publishedAt: Date }
  | { readonly kind: 'document'; readonly title: string }
  /** The title is named where several consents are asked for. */
  | { readonly kind: 'consent'; readonly title?: string };

/** One checkbox; each object of consent has its own (L-13, SEC-9). */
export interface TickModel {
  /** Name of the field; also the id of the checkbox. */
  readonly name: string;
  readonly subject: TickSubject;
  /** This person ticked it: in the form that is being answered, or accepted it before the code was sent. */
  readonly checked: boolean;
  readonly text?: OpenableText;
  /** The offer was accepted before this request: it is said, not asked. */
  readonly earlier?: { readonly how: 'earlier' | 'paper' | 'in-contract'; readonly at: Date };
}

export type CodeProblem =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'wrong'; readonly attemptsLeft: number }
  | { readonly kind: 'too-soon'; readonly seconds: number }
  /** No code goes to this number for some days. */
  | { readonly kind: 'sim-changed' }
  /** The code that was typed has run out or was replaced; another one has to be asked for. */
  | { readonly kind: 'dead' };

export interface SigningProblems {
  /** Names of required ticks that are missing. */
  readonly missingTicks: readonly string[];
  readonly code?: CodeProblem;
}

/** The SMS may be answered with the code instead. */
export interface ReplyStep {
  /** Everything is ticked: the answer may come at any moment. Before that it is offered. */
  readonly awaited: boolean;
  /** After a wrong code. */
  readonly attemptsLeft?: number;
}

/** Where the code comes from (design.md §6 point 3). */
export type CodeStep =
  | { readonly delivery: 'with-link'; readonly reply?: ReplyStep }
  | { readonly delivery: 'on-demand'; readonly sent: false }
  | {
      readonly delivery: 'on-demand';
      readonly sent: true;
      readonly resendInSeconds: number;
      readonly reply?: ReplyStep;
    };

/** The opened documents, the ticks, the code. */
export interface SigningModel extends SigningFrame {
  readonly csrf: string;
  readonly actions: {
    readonly code: string;
    readonly confirm: string;
    readonly decline: string;
    readonly shown: string;
    readonly news: string;
  };
  /** `maskedPhone`: «+7 ••• •••-67-89», its spaces not to be broken (U+00A0). */
  readonly signer: { readonly fullName: string; readonly maskedPhone: string };
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly documents: readonly DocumentModel[];
  /** Declined on their own: by this signer, or by another. */
  readonly declined?: readonly { readonly title: string; readonly byYou: boolean }[];
  readonly ticks: readonly TickModel[];
  readonly codeStep: CodeStep;
  readonly problems: SigningProblems;
}

/** After signing: what was signed, when, and how to get and check it. */
export interface DoneModel extends SigningFrame {
  readonly signedAt: Date;
  readonly timeZone: string;
  /** Others have still to sign: there is no signed file yet. */
  readonly awaitsOthers: boolean;
  /** Consents that this signer gave with the signature, and how to take one back. */
  readonly consents?: readonly GivenConsentModel[];
  readonly withdraw?: FormTarget;
  /** Titles of those that were declined on their own. */
  readonly declined?: readonly string[];
  readonly documents: readonly SignedDocumentModel[];
}

export interface GivenConsentModel {
  readonly id: string;
  readonly title: string;
  readonly withdrawnAt: Date | null;
}

export interface SignedDocumentModel {
  readonly title: string;
  readonly signatureId: string;
  readonly pdfHref: string;
  readonly verifyHref: string;
}

/** A signed request opened again, before the fresh code: no document and no name. */
export interface CopyModel extends SigningFrame {
  readonly csrf: string;
  readonly actions: { readonly code: string; readonly confirm: string };
  readonly maskedPhone: string;
  /** How many documents were signed. */
  readonly count: number;
  /** A code is on its way, or there. */
  readonly sent: boolean;
  readonly resendInSeconds: number;
  readonly problem?: CodeProblem;
}

/** Pages that only tell: how it ended, or why it cannot go on. */
export interface NoticeModel extends SigningFrame {
  readonly notice:
    | { readonly kind: 'declined' }
    /** Nothing personal is left of the request. */
    | { readonly kind: 'erased' }
    /** A signed request for which no more codes are made. */
    | { readonly kind: 'copy-locked' }
    | { readonly kind: 'locked' }
    | { readonly kind: 'dead-link' }
    | { readonly kind: 'session-lost' }
    | { readonly kind: 'stale-form'; readonly href: string }
    | { readonly kind: 'too-many'; readonly minutes: number }
    /** Signed, and the file with the seal is not there yet. */
    | { readonly kind: 'sealing' };
}
