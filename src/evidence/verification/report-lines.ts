import { stepNames } from './steps.js';
import { reportWords } from './texts/report-words.js';
import { type ReportLanguage, stepSentence } from './texts/step-sentence.js';
import type {
  SignatureFacts,
  VerificationReport,
  VerificationStep,
} from './verification-report.js';

/** A report for people, line by line: one line per step, every failure by itself with its place. */
export function reportLines(
  report: VerificationReport,
  { name, language }: { readonly name: string; readonly language: ReportLanguage },
): string[] {
  const words = reportWords(language);
  const { facts, steps } = report;
  const failures = steps.filter(({ ok }) => !ok).length;
  const keys = facts.fileKeys.flatMap((key) => [`  ${words.fileKeys}:`, `    ${key}`]);
  const time = facts.tsaTime === undefined ? [] : [`${words.time}: ${facts.tsaTime}`];
  return [
    `${words.file}: ${name} (${words.kinds[report.kind]})`,
    `SHA-256: ${facts.fileSha256}`,
    '',
    ...inOrder(steps).flatMap((group) => stepLines(group, language)),
    '',
    ...facts.signatures.map((signature) => signatureLine(signature, language)),
    ...time,
    ...keys,
    report.ok ? words.passed : words.refused(failures),
    ...(report.ok ? [facts.signatures.length === 0 ? words.unsigned : words.limits] : []),
  ];
}

/** The steps by name, in the order in which the format asks for them. */
function inOrder(steps: readonly VerificationStep[]): VerificationStep[][] {
  const groups = Map.groupBy(steps, ({ step }) => step);
  const place = (name: string): number => stepNames.findIndex((known) => known === name);
  return [...groups]
    .sort(([left], [right]) => place(left) - place(right))
    .map(([, group]) => group);
}

/** Width of the longest name of a step. */
const column = Math.max(...stepNames.map(({ length }) => length)) + 2;

function stepLines(group: readonly VerificationStep[], language: ReportLanguage): string[] {
  const [first] = group;
  if (!first) return [];
  const failures = group.filter(({ ok }) => !ok);
  if (failures.length === 0) return [line(first, language)];
  return failures.flatMap((failure) => [line(failure, language), ...placeOf(failure)]);
}

function line({ step, ok }: VerificationStep, language: ReportLanguage): string {
  return `  ${ok ? '✓' : '✗'} ${step.padEnd(column)}${stepSentence(step, ok, language)}`;
}

function placeOf({ file, event, message }: VerificationStep): string[] {
  const place = [file, event].filter((part) => part !== undefined).join(' · ');
  const indent = ' '.repeat(column + 4);
  return [...(place === '' ? [] : [`${indent}${place}`]), `${indent}${message}`];
}

function signatureLine(signature: SignatureFacts, language: ReportLanguage): string {
  const { signer, phone, signedAt, fingerprint, signatureId } = signature;
  const words = reportWords(language);
  const who = [signer, phone].filter((part) => part !== undefined).join(', ');
  const print = `${words.fingerprint} ${fingerprint}`;
  return `${words.signature} ${signatureId}: ${[who, signedAt, print].filter(Boolean).join(', ')}`;
}
