#!/usr/bin/env node
/**
 * `signet-verify`: checks a signed PDF or a dossier without the service, without its database and without a
 * network. Exit codes: 0 every step passed, 1 refused, 2 wrong use or a file that cannot be read.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { verifySeal } from '#libs/pdf-seal';
import {
  certificatesOf,
  type ReportLanguage,
  reportLines,
  type VerificationOptions,
  verifyFile,
} from './evidence/verification/index.js';

const usage = `signet-verify <dossier.zip | signed.pdf> [options]

  --log-key <vkey or file>    key of the log, from the contract, the site or a notary; may be repeated
  --root <pem file>           root of the seal; may be repeated
  --tsa-root <pem file>       root of the time-stamping authority; may be repeated
  --known <file>              checkpoint, proof or signed PDF of your own; may be repeated
  --trust-file-keys           believe keys that the file itself brings: proves no more than that it is whole
  --lang ru|en                language of the answer, ru by default
  --json                      the whole report for programs

Exit codes: 0 every step passed, 1 refused, 2 wrong use or unreadable.
`;

/** The command was used in a way that means nothing. */
class UsageError extends Error {}

interface Question {
  readonly file: string;
  readonly options: VerificationOptions;
  readonly language: ReportLanguage;
  readonly json: boolean;
}

async function readQuestion(argv: readonly string[]): Promise<Question> {
  const many = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      'log-key': many,
      root: many,
      'tsa-root': many,
      known: many,
      'trust-file-keys': { type: 'boolean' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('one file is needed');
  const language = languageOf(values.lang ?? 'ru');
  const sealRoots = (values.root ?? []).flatMap(readCertificates);
  const tsaRoots = (values['tsa-root'] ?? []).flatMap(readCertificates);
  const known = await Promise.all((values.known ?? []).map(readKnown));
  const options: VerificationOptions = {
    logKeys: (values['log-key'] ?? []).flatMap(readKeys),
    sealRoots,
    tsaRoots,
    knownCheckpoints: known.flat(),
    trustFileKeys: values['trust-file-keys'] ?? false,
  };
  return { file, options, language, json: values.json ?? false };
}

function languageOf(text: string): ReportLanguage {
  if (text === 'ru' || text === 'en') return text;
  throw new UsageError(`there is no language ${text}`);
}

function readCertificates(path: string): Uint8Array[] {
  const certificates = certificatesOf(readFileSync(path, 'utf8'));
  if (certificates.length === 0) throw new UsageError(`${path} holds no certificate in PEM`);
  return certificates;
}

const vkeyForm = /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/;

/** A key as text, or the file that holds it: line by line, or as the service publishes its keys. */
function readKeys(textOrPath: string): string[] {
  if (vkeyForm.test(textOrPath)) return [textOrPath];
  const text = readFileSync(textOrPath, 'utf8');
  const words = text.split(/[\s",]+/).filter((word) => vkeyForm.test(word));
  if (words.length === 0) throw new UsageError(`${textOrPath} holds no key of a log`);
  return words;
}

/** Checkpoints of the reader's own: a checkpoint, the one in a proof, or those inside a signed PDF. */
async function readKnown(path: string): Promise<string[]> {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const { attachments } = await verifySeal(bytes, { roots: [], tsaRoots: [] });
    const found = attachments.filter(({ name }) => /^checkpoint\.\d+$/.test(name));
    if (found.length > 0) return found.map((one) => Buffer.from(one.bytes).toString('utf8'));
    throw new UsageError(`${path} is no signed PDF with a checkpoint inside`);
  }
  const text = bytes.toString('utf8');
  const isProof = text.startsWith('c2sp.org/tlog-proof@v1\n');
  return [isProof ? text.slice(text.indexOf('\n\n') + 2) : text];
}

async function main(argv: readonly string[]): Promise<number> {
  const { file, options, language, json } = await readQuestion(argv);
  const report = await verifyFile(readFileSync(file), options);
  const text = json
    ? JSON.stringify(report, null, 2)
    : reportLines(report, { name: basename(file), language }).join('\n');
  process.stdout.write(`${text}\n`);
  return report.kind === 'unreadable' ? 2 : Number(!report.ok);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown';
  process.stderr.write(`signet-verify: ${message}\n\n${usage}`);
  process.exitCode = 2;
}
