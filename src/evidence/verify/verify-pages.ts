import { maskPhone } from '#libs/phone';
import { shortName, splitFullName } from '#libs/russian-text';
import { Injectable } from '@nestjs/common';
import {
  AppConfig,
  type AttemptLimit,
  AttemptLimits,
  isId,
  type PageAnswer,
  type PageLanguage,
} from '../../platform/index.js';
import { EvidenceJournal, type FoundSignature } from '../journal/evidence-journal.js';
import { EvidenceLog } from '../log/evidence-log.js';
import { CompanySignatures } from './company-signatures.js';
import { VERIFY_TIME_ZONE, VerifyFiles } from './verify-files.js';
import { TooManyLookUps } from './verify.errors.js';
import { verifyPathIn, verifyRoutes } from './verify-routes.js';
import type { KnownFile } from './verdict/verdict.js';
import { signatureFactsPage, unknownSignaturePage } from './views/signature-facts.page.js';
import { verdictPage } from './views/verdict.page.js';
import { verifyFormPage } from './views/verify-form.page.js';
import type { SignatureFactsModel } from './views/view-models.js';

/** Look-ups per network and ten minutes (evidence-and-security.md §5). */
const LOOK_UPS: AttemptLimit = { name: 'look-up', most: 30, periodMs: 10 * 60_000 };

export interface Visitor {
  readonly ip: string;
  readonly language: PageLanguage;
}

/** What a visitor brought to be checked: bytes, nothing, or more than is looked at. */
export type BroughtFile = Uint8Array | 'missing' | 'large';

/** What anybody may learn of a signature by its number, and of a file that he brings. */
@Injectable()
export class VerifyPages {
  constructor(
    private readonly config: AppConfig,
    private readonly journal: EvidenceJournal,
    private readonly limits: AttemptLimits,
    private readonly log: EvidenceLog,
    private readonly files: VerifyFiles,
    private readonly companies: CompanySignatures,
  ) {}

  /** The form, or the way to the signature that was typed into it. */
  async form(typed: string | undefined, { language }: Visitor): Promise<PageAnswer> {
    const trust = await this.files.trust();
    if (typed === undefined)
      return { kind: 'page', status: 200, page: verifyFormPage({ language, trust }) };
    const signatureId = typed.trim().toLowerCase();
    if (isId(signatureId)) {
      return { kind: 'redirect', to: verifyPathIn(verifyRoutes.signature(signatureId), language) };
    }
    const page = verifyFormPage({ language, trust, malformed: typed });
    return { kind: 'page', status: 422, page };
  }

  /** A file that was posted, for those without scripts. Throws TooManyLookUps, VerifierBusy. */
  async file(brought: BroughtFile, { ip, language }: Visitor): Promise<PageAnswer> {
    await this.countLookUp(ip);
    const trust = await this.files.trust();
    if (brought === 'missing' || brought === 'large') {
      const page = verifyFormPage({ language, trust, fileProblem: brought });
      return { kind: 'page', status: brought === 'large' ? 413 : 422, page };
    }
    const verdict = await this.files.check(brought, language);
    return { kind: 'page', status: 200, page: verdictPage({ language, trust, verdict }) };
  }

  /** What the journal knows of a file, for those who have checked it themselves. Throws TooManyLookUps. */
  async hash(sha256: string, { ip }: Pick<Visitor, 'ip'>): Promise<{ known: KnownFile }> {
    await this.countLookUp(ip);
    return { known: /^[0-9a-f]{64}$/.test(sha256) ? await this.files.knownAs(sha256) : 'unknown' };
  }

  /** Throws TooManyLookUps. */
  async signature(signatureId: string, visitor: Visitor): Promise<PageAnswer> {
    await this.countLookUp(visitor.ip);
    const { language } = visitor;
    const found = isId(signatureId) ? await this.journal.findSignature(signatureId) : undefined;
    const facts = found && factsOf(found, signatureId, language);
    if (!found || !facts) {
      return { kind: 'page', status: 404, page: unknownSignaturePage(language, signatureId) };
    }
    const logPlace = await this.log.place(found.signed.hash);
    const checkpoint = await this.log.latest();
    const company = await this.companies.of(found.signed.stream);
    const page = signatureFactsPage({ ...facts, company, logPlace, checkpoint });
    return { kind: 'page', status: 200, page };
  }

  private async countLookUp(ip: string): Promise<void> {
    if (!this.config.http.rateLimits) return;
    if ((await this.limits.secondsToWait(LOOK_UPS, ip)) > 0) throw new TooManyLookUps();
    await this.limits.note(LOOK_UPS, ip);
  }
}

/** Nothing when the person was erased: the same answer as for a number that never was. */
function factsOf(
  { signed, items, check }: FoundSignature,
  signatureId: string,
  language: PageLanguage,
): Omit<SignatureFactsModel, 'company' | 'logPlace' | 'checkpoint'> | undefined {
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
    timeZone: VERIFY_TIME_ZONE,
    fingerprint,
    chainHolds: check.ok,
  };
}
