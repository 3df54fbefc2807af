import { verifyFile } from '../../verification/index.js';
import { makeVerdict } from '../verdict/make-verdict.js';
import type { KnownFile, Verdict } from '../verdict/verdict.js';
import type { PageTrust } from '../verdict/verify-question.js';

/** What the page knows and the file does not. */
export interface FileQuestion {
  readonly trust: PageTrust;
  readonly language: 'ru' | 'en';
  /** Asks the server for a file by its hash; the file itself stays here. */
  readonly lookUp: (sha256: string) => Promise<KnownFile>;
}

/** Checks a file where it lies: the whole verifier runs in the browser. */
export async function checkFile(bytes: Uint8Array, question: FileQuestion): Promise<Verdict> {
  const { logKeys, sealRoots, tsaRoots } = question.trust;
  const report = await verifyFile(bytes, {
    logKeys,
    sealRoots: sealRoots.map(fromBase64),
    tsaRoots: tsaRoots.map(fromBase64),
  });
  const known =
    report.kind === 'unsigned-pdf' ? await question.lookUp(report.facts.fileSha256) : 'unknown';
  const { language } = question;
  return makeVerdict({
    report,
    known,
    language,
    moment: (at) => momentIn(at, language),
  });
}

const fromBase64 = (text: string): Uint8Array => Buffer.from(text, 'base64');

/** The page belongs to no organization, so it speaks of Moscow's time. */
function momentIn(at: Date, language: 'ru' | 'en'): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const options = { timeZone: 'Europe/Moscow', dateStyle: 'long', timeStyle: 'short' } as const;
  const zone = language === 'ru' ? 'МСК, UTC+3' : 'Moscow time, UTC+3';
  return `${new Intl.DateTimeFormat(locale, options).format(at)} (${zone})`;
}
