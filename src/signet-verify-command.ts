import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  certificatesOf,
  type KnownCopy,
  readKnownCopy,
  type ReportLanguage,
  reportLines,
  type VerificationOptions,
  verifyFile,
} from './evidence/verification/index.js';

const usage = `signet-verify <dossier.zip | signed.pdf> [options]

  --log-key <vkey or file>    key of the log, from the contract, the site or a notary; may be repeated
  --root <pem file>           root of the seal; may be repeated
  --tsa-root <pem file>       root of the time-stamping authority; may be repeated
  --known <file>              signed PDF of your own, a proof or a checkpoint; may be repeated.
                              What your PDF records must be in the file, or the first entry that is not is named
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
    known,
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

async function readKnown(path: string): Promise<KnownCopy> {
  const copy = await readKnownCopy(basename(path), readFileSync(path));
  if (!copy) throw new UsageError(`${path} is no signed PDF with a checkpoint inside`);
  return copy;
}

/** Where the answer goes: the process, or what stands for it. */
export interface CommandOutput {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/**
 * `signet-verify`: checks a signed PDF or a dossier without the service, without its database and without a network.
 * @returns the exit code: 0 every step passed, 1 refused, 2 wrong use or a file that cannot be read
 */
export async function verifyCommand(
  argv: readonly string[],
  { stdout, stderr }: CommandOutput,
): Promise<number> {
  try {
    const { file, options, language, json } = await readQuestion(argv);
    const report = await verifyFile(readFileSync(file), options);
    const text = json
      ? JSON.stringify(report, null, 2)
      : reportLines(report, { name: basename(file), language }).join('\n');
    stdout.write(`${text}\n`);
    return report.kind === 'unreadable' ? 2 : Number(!report.ok);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    stderr.write(`signet-verify: ${message}\n\n${usage}`);
    return 2;
  }
}
