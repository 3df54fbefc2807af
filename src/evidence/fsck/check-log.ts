import { openCheckpoint, ProofRefused, readVkey } from '#libs/evidence-log';
import { messageOf } from '../../platform/index.js';
import { looselyRead } from '../journal/journal-item.js';
import type { SignedState } from '../log/signer/log-signer.js';
import type { FsckWork } from './fsck-subject.js';
import { LogFiles } from './log-files.js';
import { newestSize, yearsOf, type YearRow } from './log-rows.js';
import { type RootClaim, YearCheck } from './year-check.js';

/** What the signer remembered before the snapshot was taken, by the name of the log. */
export type SignerMemories = ReadonlyMap<string, SignedState>;

/** Newer events may wait for their place. */
const patienceMs = 60_000;

/** Checks every log from its leaves up: places, files, roots, signatures, and what the signer remembers. */
export async function checkLog(work: FsckWork, memories: SignerMemories): Promise<void> {
  const { subject } = work;
  const years = await yearsOf(subject.database);
  for (const [at, log] of years.entries()) {
    checkKey(work, log, at === years.length - 1);
    const files = new LogFiles(subject.logFolder, log.year);
    const claims = [
      ...signerClaim(work, log, memories.get(log.origin)),
      ...(await publishedClaim(work, log, files)),
    ];
    await new YearCheck(work, log, files, claims).run();
    await checkSigner(work, log);
  }
  for (const origin of memories.keys()) {
    if (years.some((log) => log.origin === origin)) continue;
    const message = 'Подписант помнит журнал, которого в базе нет';
    work.findings.error('signer_ahead', { origin }, message);
  }
  await checkUnlogged(work);
}

/** A database that was rewritten with a key of its own has another key than the installation. */
function checkKey({ subject, findings }: FsckWork, log: YearRow, isNewest: boolean): void {
  const { origin, vkey } = log;
  try {
    const { name, publicKey } = readVkey(vkey);
    const isForeign = isNewest && subject.logKey && !subject.logKey.equals(publicKey);
    if (name === origin && !isForeign) return;
    findings.error(
      'log_key_differs',
      { origin },
      'Ключ журнала в базе не тот, которым подписывают',
    );
  } catch (error) {
    if (!(error instanceof ProofRefused)) throw error;
    findings.error('log_key_differs', { origin }, `Ключ журнала нечитаем: ${error.message}`);
  }
}

function signerClaim(
  { findings }: FsckWork,
  { origin }: YearRow,
  memory: SignedState | undefined,
): RootClaim[] {
  if (!memory) return [];
  const { size, root } = memory;
  const refuse = (found: string | undefined): void => {
    const place = { origin, size };
    if (found === undefined) {
      const message = `Подписант подписал ${size} листьев, столько в базе нет: конец журнала отрезан или база старая`;
      findings.error('signer_ahead', place, message);
      return;
    }
    const message = `Подписант подписал корень ${root}, а листья дают ${found}: журнал переписан`;
    findings.error('signer_differs', place, message);
  };
  return [{ size, root, refuse }];
}

/** The checkpoint that everybody reads. */
async function publishedClaim(
  { findings, subject }: FsckWork,
  { origin, vkey, year }: YearRow,
  files: LogFiles,
): Promise<RootClaim[]> {
  const text = await files.checkpoint();
  const stored = await newestSize(subject.database, year);
  const place = { origin, file: `${year}/checkpoint` };
  if (text === undefined) {
    if (stored > 0) findings.error('checkpoint_missing', place, 'Опубликованного файла нет');
    return [];
  }
  try {
    const { size, root } = openCheckpoint(text, vkey);
    const refuse = (found: string | undefined): void => {
      // Published after the snapshot was taken.
      if (found === undefined && subject.isLive) return;
      const why = found === undefined ? 'таких листьев нет' : `листья дают корень ${found}`;
      findings.error('checkpoint_root', { ...place, size }, `Опубликован размер ${size}: ${why}`);
    };
    return [{ size, root: root.toString('hex'), refuse }];
  } catch (error) {
    if (!(error instanceof ProofRefused)) throw error;
    findings.error('checkpoint_signature', place, `Подпись не подходит: ${error.message}`);
    return [];
  }
}

/** Asked once more, since a checkpoint may have been signed between the first look and the snapshot. */
async function checkSigner({ subject, findings }: FsckWork, log: YearRow): Promise<void> {
  const { origin, year } = log;
  const stored = await newestSize(subject.database, year);
  if (stored === 0 || !subject.signer) return;
  const place = { origin, size: stored };
  try {
    const states = await subject.signer([origin]);
    const size = states.find((state) => state.origin === origin)?.size ?? 0;
    if (size >= stored) return;
    const message = `Подписант помнит ${size} листьев, а в базе подписано ${stored}`;
    findings.error('signer_behind', place, message);
  } catch (error) {
    findings.error('signer_state_damaged', place, messageOf(error));
  }
}

interface UnloggedRow {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly bytes: Buffer;
}

async function checkUnlogged({ subject, findings }: FsckWork): Promise<void> {
  const rows = await subject.database.rows<UnloggedRow>(
    `SELECT e.id AS id, e.stream AS stream, e.seq AS seq, e.bytes AS bytes
       FROM evidence_event e LEFT JOIN log_leaf l ON l.event_id = e.id
      WHERE l.event_id IS NULL ORDER BY e.id LIMIT 1000`,
  );
  for (const { id, stream, seq, bytes } of rows) {
    const { at, type } = looselyRead(bytes);
    const age = subject.now.getTime() - new Date(at).getTime();
    if (age <= patienceMs) continue;
    const place = { stream, seq, eventId: id, ...(type === '' ? {} : { type }) };
    findings.error('event_not_logged', place, 'События нет в журнале дольше минуты');
  }
}
