import { openPdf } from '#libs/pdf-file';
import { attachedFiles, UnreadableAttachment } from './attached-files.js';
import { checkBytes, checkFile, claimsSignature } from './byte-checks.js';
import { CheckList } from './check-list.js';
import { checkCms, type CheckedSignature } from './cms-checks.js';
import { digest, hexOf } from './octets.js';
import { checkPdf } from './pdf-checks.js';
import type { SealedFile, SealReport, SealTrust } from './seal-report.js';

/**
 * Checks the seal of a PDF as evidence-and-security.md §4 demands. Works in Node and in browsers.
 *
 * Never throws on hostile bytes: what cannot be read is a failed step. The PDF is parsed only after its
 * bytes and its signature were found good, so that nobody without a key that the reader trusts gets to feed
 * the parser; where the reader has no roots, nobody without any key.
 * @throws MalformedDer when a root of the reader's own is no certificate
 */
export async function verifySeal(pdf: Uint8Array, trust: SealTrust): Promise<SealReport> {
  const list = new CheckList();
  if (!checkFile(pdf, list)) return report(list, { signed: false });
  if (!claimsSignature(pdf)) {
    list.fail('signature_present', 'the file carries no signature');
    return report(list, { signed: false });
  }
  list.pass('signature_present', 'the file claims to be signed');
  const bytes = checkBytes(pdf, list);
  const signature = bytes && (await checkCms(bytes, trust, list));
  const isReadable = signature !== undefined && mayBeParsed(list, trust);
  const attachments = isReadable ? await readInside(pdf, list) : [];
  return report(list, { signed: true, attachments, ...(signature && (await factsOf(signature))) });
}

/** Whether only a holder of a key can have made these bytes. */
function mayBeParsed({ checks }: CheckList, { roots }: SealTrust): boolean {
  const decisive = ['digest', 'cms_signature', ...(roots.length > 0 ? ['root_pinned'] : [])];
  return decisive.every((step) => checks.some((check) => check.step === step && check.ok));
}

async function readInside(pdf: Uint8Array, list: CheckList): Promise<readonly SealedFile[]> {
  try {
    const opened = await openPdf(pdf);
    checkPdf(opened, list);
    const files = attachedFiles(opened.document);
    list.pass('attachments', `${files.length} files are attached`);
    return files;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    if (error instanceof UnreadableAttachment) list.fail('attachments', reason);
    else list.fail('no_foreign_parts', `the PDF cannot be read: ${reason}`);
    return [];
  }
}

type Facts = Partial<Omit<SealReport, 'ok' | 'checks' | 'signed'>>;

async function factsOf({ signer, root, timestamp }: CheckedSignature): Promise<Facts> {
  return {
    level: timestamp ? 'B-T' : 'B-B',
    ...(timestamp && { tsaTime: timestamp.time }),
    certificateSha256: hexOf(await digest(signer.der)),
    ...(root && { rootSha256: hexOf(await digest(root.der)) }),
  };
}

function report(list: CheckList, facts: Facts & { readonly signed: boolean }): SealReport {
  return { ok: list.ok, checks: list.checks, attachments: [], ...facts };
}
