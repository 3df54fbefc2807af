import type { Mark, StampInput } from '#libs/pdf';
import {
  companyMark,
  companySignatureMark,
  type SheetFacts,
  signatureMark,
  signatureSheet,
} from '../../evidence/index.js';
import { signatureSlot } from '../../templates/index.js';
import type { SignedFacts } from './signed-facts.js';

type Pages = Pick<StampInput, 'pdf' | 'ink'>;

/** What is drawn on the copy of the frozen pages (evidence-and-security.md §4): strip, marks, sheet. */
export function stampInput(facts: SignedFacts, log: SheetFacts['log'], pages: Pages): StampInput {
  const { document } = facts;
  return {
    ...pages,
    anchors: document.stampBoxes.map(({ slot, page, rect }) => ({ slot, page, rect: [...rect] })),
    strip: stripOf(facts),
    marks: marksOf(facts),
    sheet: signatureSheet(sheetFacts(facts, log)),
    madeAt: lastSignedAt(facts),
  };
}

/** The foot of every page. */
export function stripOf({ document, request }: SignedFacts): StampInput['strip'] {
  return {
    left: `Документ ${document.id} · отпечаток ${request.fingerprint}`,
    right: (page, count) => `стр. ${page} из ${count}`,
  };
}

/** When the last signer signed: the time of everything that is drawn. */
export function lastSignedAt({ signers }: SignedFacts): Date {
  return new Date(Math.max(...signers.map(({ signature }) => signature.signedAt.getTime())));
}

function marksOf(facts: SignedFacts): Mark[] {
  const { document, request, agreement, company, timeZone } = facts;
  const slots = slotsOf(facts);
  const marks = facts.signers.map(({ signer, signature, verifyUrl }, index) =>
    signatureMark(slots[index] ?? '', {
      fullName: signer.fullName,
      company: signer.userId === null ? undefined : request.signatoryName,
      phone: signer.phone,
      signedAt: signature.signedAt,
      signatureId: signature.id,
      agreement: {
        version: agreement.version,
        publishedAt: agreement.publishedAt,
        acceptedAt: acceptedAt(facts, signer.id) ?? signature.signedAt,
      },
      sha256: document.sha256 ?? '',
      verifyUrl,
      timeZone,
    }),
  );
  // Where the company has signed, its place is the signature's (T-7).
  if (facts.signers.some(({ signer }) => signer.userId !== null)) return marks;
  const sent = { ...company, sentAt: request.createdAt, timeZone };
  if (!company.signedBySending) return [...marks, companyMark('company', sent)];
  const signed = { ...sent, sha256: document.sha256 ?? '', requestId: request.id };
  return [...marks, companySignatureMark('company', signed)];
}

/** Each signer's own place: the signers of a side are counted in the order of the request. */
function slotsOf({ signers }: SignedFacts): string[] {
  const counted = { client: 0, company: 0 };
  return signers.map(({ signer }) => {
    const side = signer.userId === null ? 'client' : 'company';
    counted[side] += 1;
    return signatureSlot(side, counted[side]);
  });
}

function acceptedAt({ items }: SignedFacts, signerId: string): Date | undefined {
  const accepted = items.find(
    (item) => item.type === 'agreement.accepted' && item.signerId === signerId,
  );
  return accepted ? new Date(accepted.at) : undefined;
}

/** What the sheet is made of. */
export function sheetFacts(
  { document, request, ...facts }: SignedFacts,
  log: SheetFacts['log'],
): SheetFacts {
  const { id, title, number, createdAt, pages, bytes, sha256, signatureId } = document;
  return {
    document: {
      id,
      title,
      number,
      createdAt,
      pages: pages ?? 0,
      bytes: bytes ?? 0,
      sha256: sha256 ?? '',
    },
    signedTogether: facts.signedTogether,
    signatureId: signatureId ?? '',
    requestId: request.id,
    fingerprint: request.fingerprint,
    company: facts.company,
    agreement: facts.agreement,
    items: facts.items,
    verifyUrl: facts.verifyUrl,
    timeZone: facts.timeZone,
    log,
  };
}
