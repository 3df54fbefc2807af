import { maskPhone } from '#libs/phone';
import { shortName, splitFullName } from '#libs/russian-text';
import {
  type ReportLanguage,
  type SignatureFacts,
  stepSentence,
  type VerificationReport,
} from '../../verification/index.js';
import type { VerdictTexts } from '../texts/verdict-ru.js';
import { verdictTextsIn } from '../texts/verdict-texts-in.js';
import type { KnownFile, Verdict } from './verdict.js';

export interface VerdictInput {
  readonly report: VerificationReport;
  /** Of a file without a seal. */
  readonly known?: KnownFile;
  readonly language: ReportLanguage;
  readonly moment: (at: Date) => string;
}

type WithTexts = VerdictInput & { readonly texts: VerdictTexts };

/** Steps that fail when the file is whole but keys are not ours. */
const ofForeignKeys = new Set([
  'log_key',
  'seal_root_pinned',
  'seal_chain',
  'seal_timestamp_root_pinned',
  'checkpoint_time_root',
]);

/** Says in words what the verifier found. */
export function makeVerdict(input: VerdictInput): Verdict {
  const { report, language } = input;
  const texts = verdictTextsIn(language);
  const { tone, title, lead } = headOf({ ...input, texts });
  const failed = report.steps.filter(({ ok }) => !ok);
  const showSteps = report.kind === 'signed-pdf' || report.kind === 'dossier';
  return {
    tone,
    title,
    lead,
    facts: factsOf({ ...input, texts }),
    problems: showSteps ? [...new Set(failed.map((step) => problemOf(step, language)))] : [],
    checksHeading: texts.checksHeading,
    checks: showSteps ? checksOf(report, language, texts) : [],
    limitsHeading: texts.limitsHeading,
    limits: tone === 'good' && !isUnsignedDossier(report) ? texts.limits : texts.limitsOfOthers,
  };
}

function headOf({ report, known, texts }: WithTexts): Pick<Verdict, 'tone' | 'title' | 'lead'> {
  if (report.kind === 'unreadable') return { tone: 'open', ...texts.heads.unreadable };
  if (report.kind === 'unsigned-pdf') {
    const tone = known === undefined || known === 'unknown' ? 'open' : 'good';
    return { tone, ...texts.heads[known ?? 'unknown'] };
  }
  if (report.ok) {
    if (isUnsignedDossier(report)) return { tone: 'good', ...texts.heads.unsignedDossier };
    return {
      tone: 'good',
      ...(report.kind === 'dossier' ? texts.heads.dossier : texts.heads.intact),
    };
  }
  const failed = report.steps.filter(({ ok }) => !ok);
  const isForeign = failed.every(({ step }) => ofForeignKeys.has(step));
  if (isForeign) return { tone: 'open', ...texts.heads.foreign };
  return {
    tone: 'bad',
    ...(report.kind === 'dossier' ? texts.heads.brokenDossier : texts.heads.altered),
  };
}

/** Of a document that was declined, that nobody answered, or that was never sent. */
function isUnsignedDossier({ kind, facts }: VerificationReport): boolean {
  return kind === 'dossier' && facts.signatures.length === 0;
}

function problemOf(
  { step, file, event }: VerificationReport['steps'][number],
  language: ReportLanguage,
): string {
  const place = [file, event].filter((part) => part !== undefined).join(', ');
  const sentence = begun(stepSentence(step, false, language));
  return place === '' ? sentence : `${sentence} (${place})`;
}

function checksOf(
  { steps }: VerificationReport,
  language: ReportLanguage,
  { passed, notPassed }: VerdictTexts,
): Verdict['checks'] {
  const byStep = Map.groupBy(steps, ({ step }) => step);
  return [...byStep].map(([step, found]) => {
    const ok = found.every((one) => one.ok);
    return { name: begun(stepSentence(step, ok, language)), ok, word: ok ? passed : notPassed };
  });
}

/** With a capital letter: here the sentence stands alone. */
function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function factsOf({ report, texts, moment }: WithTexts): Verdict['facts'] {
  const { facts } = report;
  const { names } = texts;
  const timed = (name: string, at: string | undefined): Verdict['facts'] =>
    at === undefined || at === '' ? [] : [{ name, value: moment(new Date(at)) }];
  return [
    // Of a file that does not hold nothing is repeated as if it were a fact.
    ...(report.ok ? facts.signatures.flatMap((one) => signatureFacts(one, texts, moment)) : []),
    ...(report.ok ? timed(names.sealedAt, facts.sealedAt) : []),
    ...(report.ok ? timed(names.tsaTime, facts.tsaTime) : []),
    ...(report.ok
      ? facts.checkpoints.slice(-1).map(({ origin, size }) => ({
          name: names.checkpoint,
          value: texts.checkpoint(origin, size),
        }))
      : []),
    { name: names.fileSha256, value: facts.fileSha256, isCode: true },
  ];
}

function signatureFacts(
  { signatureId, signer, phone, signedAt, fingerprint }: SignatureFacts,
  { names }: VerdictTexts,
  moment: (at: Date) => string,
): Verdict['facts'] {
  const who = [
    signer === undefined ? undefined : shortName(splitFullName(signer)),
    phone === undefined ? undefined : maskPhone(phone),
  ].filter((part) => part !== undefined);
  return [
    ...(who.length > 0 ? [{ name: names.signer, value: who.join(', ') }] : []),
    { name: names.signedAt, value: moment(new Date(signedAt)) },
    { name: names.signatureId, value: signatureId, isCode: true },
    { name: names.fingerprint, value: fingerprint, isCode: true },
  ];
}
