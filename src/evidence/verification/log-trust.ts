import { ProofRefused, readVkey } from '#libs/evidence-log';
import type { StepList } from './step-list.js';
import type { VerificationOptions } from './verification-report.js';

/** Keys by the log they are of. */
export interface LogTrust {
  /** The key for a log, the reader's own where he has one. */
  readonly keyOf: (origin: string) => string | undefined;
  /** Keys of the file that had to be used. */
  readonly fileKeys: readonly string[];
}

/**
 * Chooses a key for each log: the reader's own, or, where he brought none at all, that of the file. A reader
 * with keys of his own is not talked into another one.
 */
export function chooseLogKeys(
  brought: readonly string[],
  { logKeys, trustFileKeys }: VerificationOptions,
  list: StepList,
): LogTrust {
  const own = byName(logKeys, list);
  if (own.size > 0) {
    list.pass('log_key', "the keys of the log are the reader's own");
    return { keyOf: (origin) => own.get(origin), fileKeys: [] };
  }
  const fileKeys = byName(brought, list);
  const keys = [...fileKeys.values()].join(', ');
  const problem = trustFileKeys
    ? undefined
    : `the key is taken from the file itself, where a forger puts his own: compare it, ${keys}`;
  list.note('log_key', problem, `the key is taken from the file at the reader's wish: ${keys}`);
  return { keyOf: (origin) => fileKeys.get(origin), fileKeys: [...fileKeys.values()] };
}

function byName(vkeys: readonly string[], list: StepList): Map<string, string> {
  const keys = new Map<string, string>();
  for (const vkey of vkeys) {
    try {
      keys.set(readVkey(vkey).name, vkey);
    } catch (error) {
      if (!(error instanceof ProofRefused)) throw error;
      list.fail('log_key', error.message);
    }
  }
  return keys;
}
