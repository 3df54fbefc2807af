import { rootsInToken } from '#libs/pdf-seal';
import { TimestampRefused, tokenOfResponse, verifyTimestampToken } from '#libs/timestamp';
import type { EvidenceFiles, NamedBytes } from './evidence-files.js';
import { sha256 } from './hash.js';
import type { StepList } from './step-list.js';
import type { VerificationOptions } from './verification-report.js';

/** Step 6: an outside authority saw the checkpoints. A file without any token claims no outside time. */
export async function checkTimes(
  { checkpoints, stamps, tsaRoots: brought }: EvidenceFiles,
  { tsaRoots, trustFileKeys }: VerificationOptions,
  list: StepList,
): Promise<void> {
  if (stamps.size === 0) return;
  const isPinned = tsaRoots.length > 0;
  const certificates = isPinned ? tsaRoots : brought;
  for (const [file, stamp] of stamps) {
    const checkpoint = checkpoints.find((one) => one.file === file);
    const imprint = await sha256(Buffer.from(checkpoint?.text ?? '', 'utf8'));
    const time = await timeOf(stamp, imprint, certificates);
    if (typeof time === 'string') list.fail('checkpoint_time', time, { file: stamp.file });
    else list.pass('checkpoint_time', `seen on ${time.toISOString()}`, { file: stamp.file });
  }
  const isTrusted = isPinned || trustFileKeys === true;
  const problem = isTrusted ? undefined : 'the root of the authority is taken from the file itself';
  list.note('checkpoint_time_root', problem, 'the root of the authority is trusted by the reader');
}

async function timeOf(
  { bytes }: NamedBytes,
  imprint: Uint8Array,
  certificates: readonly Uint8Array[],
): Promise<Date | string> {
  try {
    const token = tokenOfResponse(bytes);
    const roots = { certificates: certificates.length > 0 ? certificates : rootsInToken(token) };
    const { time } = await verifyTimestampToken(token, { imprint, roots });
    return time;
  } catch (error) {
    if (error instanceof TimestampRefused) return `${error.reason}: ${error.message}`;
    return error instanceof Error ? `form: ${error.message}` : 'form: malformed';
  }
}
