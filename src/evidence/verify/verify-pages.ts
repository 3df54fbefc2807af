import { maskPhone } from '#libs/phone';
import { shortName, splitFullName } from '#libs/russian-text';
import { Injectable } from '@nestjs/common';
import {
  AppConfig,
  AttemptWindow,
  Clock,
  isId,
  type PageAnswer,
  type PageLanguage,
} from '../../platform/index.js';
import { EvidenceJournal, type FoundSignature } from '../journal/evidence-journal.js';
import { TooManyLookUps } from './verify.errors.js';
import { verifyPathIn, verifyRoutes } from './verify-routes.js';
import { signatureFactsPage, unknownSignaturePage } from './views/signature-facts.page.js';
import { verifyFormPage } from './views/verify-form.page.js';
import type { SignatureFactsModel } from './views/view-models.js';

/** Look-ups per network and ten minutes (evidence-and-security.md §5). */
const LOOK_UPS = 30;
const PERIOD_MS = 10 * 60_000;
/** The page belongs to no organization, so it speaks of Moscow's time. */
const TIME_ZONE = 'Europe/Moscow';

export interface Visitor {
  readonly ip: string;
  readonly language: PageLanguage;
}

/** What anybody may learn of a signature by its number. */
@Injectable()
export class VerifyPages {
  private readonly lookUps = new AttemptWindow(LOOK_UPS, PERIOD_MS);

  constructor(
    private readonly config: AppConfig,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** The form, or the way to the signature that was typed into it. */
  form(typed: string | undefined, { language }: Visitor): PageAnswer {
    if (typed === undefined)
      return { kind: 'page', status: 200, page: verifyFormPage({ language }) };
    const signatureId = typed.trim().toLowerCase();
    if (isId(signatureId)) {
      return { kind: 'redirect', to: verifyPathIn(verifyRoutes.signature(signatureId), language) };
    }
    return { kind: 'page', status: 422, page: verifyFormPage({ language, malformed: typed }) };
  }

  /** Throws TooManyLookUps. */
  async signature(signatureId: string, visitor: Visitor): Promise<PageAnswer> {
    this.countLookUp(visitor.ip);
    const { language } = visitor;
    const found = isId(signatureId) ? await this.journal.findSignature(signatureId) : undefined;
    const model = found && factsOf(found, signatureId, language);
    return model
      ? { kind: 'page', status: 200, page: signatureFactsPage(model) }
      : { kind: 'page', status: 404, page: unknownSignaturePage(language, signatureId) };
  }

  private countLookUp(ip: string): void {
    if (!this.config.http.rateLimits) return;
    const now = this.clock.now();
    if (this.lookUps.isFull(ip, now)) throw new TooManyLookUps();
    this.lookUps.note(ip, now);
  }
}

/** Nothing when the person was erased: the same answer as for a number that never was. */
function factsOf(
  { signed, items, check }: FoundSignature,
  signatureId: string,
  language: PageLanguage,
): SignatureFactsModel | undefined {
  const { fullName, phone } = signed.disclosures;
  const { fingerprint } = signed.data;
  if (!fullName || !phone || typeof fingerprint !== 'string') return undefined;
  const opened = items.find(
    ({ type, signerId }) => type === 'document.opened' && signerId === signed.signerId,
  );
  return {
    language,
    signatureId,
    signerName: shortName(splitFullName(fullName)),
    signerPhone: maskPhone(phone),
    openedAt: new Date(opened?.at ?? signed.at),
    signedAt: new Date(signed.at),
    timeZone: TIME_ZONE,
    fingerprint,
    chainHolds: check.ok,
  };
}
