import { describe, expect, it } from '@jest/globals';
import {
  changedAt,
  filesFor,
  goVerify,
  shellVerify,
} from '../../independent/independent-verifiers.js';
import { evidenceVectors } from '../../support/vectors/evidence-vectors.js';

const { keys, events, inclusion, consistency, checkpoints, mustFail } = evidenceVectors;
const proofOf = (index: number): { event: string; proof: string } => ({
  event: events[index]?.bytes ?? '',
  proof: inclusion[index]?.text ?? '',
});

/** Both verifiers on the same files. */
const verdicts = (event: string | Uint8Array, proof: string | Uint8Array): boolean[] => {
  const files = filesFor({ event, proof });
  return [
    goVerify('proof', keys.vkey, files.event, files.proof).ok,
    shellVerify('--proof', files.event, files.proof, keys.vkey).ok,
  ];
};

describe("Go's sumdb and a script of openssl and xxd, on the published vectors", () => {
  it('believe all that is good and refuse all that must fail', () => {
    const { ok, output } = goVerify('vectors', 'test/support/vectors/evidence.json');

    expect(ok).toBe(true);
    expect(output).toContain('3 checkpoints');
    expect(output).toContain('3 proofs of inclusion');
    expect(output).toContain('2 proofs of consistency');
    expect(output).toContain('2 tiles');
    expect(output.match(/^refused as it must be: /gm)).toHaveLength(mustFail.length);
  });

  it.each(inclusion.map(({ index }) => index))('believe the proof of event %i', (index) => {
    const { event, proof } = proofOf(index);

    expect(verdicts(event, proof)).toEqual([true, true]);
  });

  it.each(mustFail.filter(({ proof }) => proof !== undefined).map(({ name }) => name))(
    'refuse the case "%s"',
    (name) => {
      const { event = '', proof = '' } = mustFail.find((one) => one.name === name) ?? {};

      expect(verdicts(event, proof)).toEqual([false, false]);
    },
  );

  it('refuse an event and a proof after any one byte of them is changed', () => {
    const { event, proof } = proofOf(1);
    const [eventBytes, proofBytes] = [Buffer.from(event), Buffer.from(proof)];

    for (let at = 0; at < eventBytes.length; at += 283) {
      expect([at, ...verdicts(changedAt(eventBytes, at), proof)]).toEqual([at, false, false]);
    }
    for (let at = 0; at < proofBytes.length; at += 67) {
      expect([at, ...verdicts(event, changedAt(proofBytes, at))]).toEqual([at, false, false]);
    }
  });

  it('refuse carriage returns, and a key that is not the expected one', () => {
    const { event, proof } = proofOf(1);
    const files = filesFor({ event, proof });
    const otherKey = keys.vkey.replace('1727129a', '1727129b');

    expect(verdicts(event, proof.replaceAll('\n', '\r\n'))).toEqual([false, false]);
    expect(goVerify('proof', otherKey, files.event, files.proof).ok).toBe(false);
    expect(shellVerify('--proof', files.event, files.proof, otherKey).ok).toBe(false);
  });

  it.each(consistency)(
    'believe that the log of $oldSize is the beginning of that of $newSize',
    (vector) => {
      const files = filesFor({
        older: checkpoints[String(vector.oldSize)] ?? '',
        newer: checkpoints[String(vector.newSize)] ?? '',
        hashes: vector.hashes.map((line) => `${line}\n`).join(''),
      });
      const { older, newer, hashes } = files;

      expect(goVerify('consistency', keys.vkey, older, newer, hashes).ok).toBe(true);
      expect(shellVerify('--consistency', older, newer, hashes, keys.vkey).ok).toBe(true);
    },
  );

  it('refuse a fork that the key of the log signed', () => {
    const fork = mustFail.find(({ checkpoint }) => checkpoint !== undefined);
    const { older, newer, hashes } = filesFor({
      older: checkpoints['2'] ?? '',
      newer: fork?.checkpoint ?? '',
      hashes: fork?.consistency?.hashes.map((line) => `${line}\n`).join('') ?? '',
    });

    const byGo = goVerify('consistency', keys.vkey, older, newer, hashes);
    const byShell = shellVerify('--consistency', older, newer, hashes, keys.vkey);

    expect([byGo.ok, byShell.ok]).toEqual([false, false]);
    expect(byShell.output).toContain('forked or rewritten');
  });
});
