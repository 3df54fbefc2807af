import { beforeAll, describe, expect, it } from '@jest/globals';

import {
  type EvidenceSample,
  evidenceSample,
  packDossier,
} from '../../../test/support/forgeries/dossier-sample.js';
import { ids } from '../../../test/support/forgeries/evidence-sample.js';
import {
  readKnownCopy,
  verifyFile,
  type VerificationOptions,
  type VerificationReport,
} from './index.js';

let sample: EvidenceSample;
let options: VerificationOptions;

beforeAll(async () => {
  sample = await evidenceSample();
  options = {
    logKeys: [sample.log.vkey],
    sealRoots: [sample.seal.authority.root],
    tsaRoots: [],
  };
});

const request = `request/${ids.request}`;
const text = (content: string): Buffer => Buffer.from(content, 'utf8');

describe('held against the signed PDF that a party kept, the verifier', () => {
  const heldAgainstCopy = async (
    change: (files: Map<string, Uint8Array>) => void,
  ): Promise<VerificationReport['steps']> => {
    const copy = await readKnownCopy('mine.pdf', sample.signedPdf);
    const files = new Map(sample.dossier);
    change(files);
    const known = copy ? [copy] : [];
    const { steps } = await verifyFile(packDossier(files), { ...options, known });
    return steps.filter(({ step }) => step.startsWith('known_'));
  };
  const without =
    (first: number) =>
    (files: Map<string, Uint8Array>): void => {
      for (const path of [...files.keys()]) {
        if (Number(/^request\/(\d{4})\./.exec(path)?.[1] ?? -1) >= first) files.delete(path);
      }
    };

  it('finds that all it records is in the dossier', async () => {
    const steps = await heldAgainstCopy(() => undefined);
    expect(steps).toEqual([
      expect.objectContaining({ step: 'known_checkpoint', ok: true, file: 'mine.pdf' }),
      expect.objectContaining({ step: 'known_events', ok: true }),
    ]);
  });

  it('names the first event that a cut tail took away, and its entry in the log', async () => {
    expect(await heldAgainstCopy(without(5))).toContainEqual({
      step: 'known_events',
      ok: false,
      file: 'mine.pdf/request-0005.json',
      event: `${request} 5 code.accepted`,
      message: `entry 8 of the log ${sample.log.origin}: missing here with 1 events of the copy after it`,
    });
  });

  it('names the first event of a request of which nothing is left', async () => {
    expect(await heldAgainstCopy(without(0))).toContainEqual(
      expect.objectContaining({
        ok: false,
        file: 'mine.pdf/request-0000.json',
        event: `${request} 0 request.created`,
      }),
    );
  });

  it('names the event that is another one', async () => {
    const steps = await heldAgainstCopy((files) => {
      const path = 'documents/1/events/0001.json';
      files.set(
        path,
        text(String(Buffer.from(files.get(path) ?? [])).replace('"pages":2', '"pages":3')),
      );
    });
    expect(steps).toContainEqual(
      expect.objectContaining({
        ok: false,
        file: 'mine.pdf/document-0001.json',
        message: expect.stringContaining('documents/1/events/0001.json here is another event'),
      }),
    );
  });

  it('names how much of the log is missing in a dossier from before', async () => {
    const { checkpoint, log } = sample;
    const known = [{ name: 'known 1', checkpoints: [log.checkpoint()] }];
    const newer = { ...options, known };
    const steps = (await verifyFile(sample.signedPdf, newer)).steps.filter(({ ok }) => !ok);
    const size = Number(checkpoint.split('\n')[1]);
    expect(steps).toMatchObject([
      {
        step: 'known_checkpoint',
        message: expect.stringContaining(`its entries ${size} to ${log.size - 1}`),
      },
    ]);
  });

  describe('of another sending', () => {
    /** The copy as if its sending had another number, with or without the document's own chain. */
    const heldAgainstOther = async (
      documents: 'same' | 'none',
    ): Promise<VerificationReport['steps']> => {
      const copy = await readKnownCopy('mine.pdf', sample.signedPdf);
      const chain = copy?.evidence?.request;
      if (!copy?.evidence || !chain) throw new Error('The sample carries no sending');
      const evidence = {
        ...copy.evidence,
        request: { ...chain, stream: 'request/another' },
        ...(documents === 'none' && { documents: [] }),
      };
      const known = [{ ...copy, evidence }];
      const { steps } = await verifyFile(packDossier(sample.dossier), { ...options, known });
      return steps.filter(({ step }) => step === 'known_events');
    };

    it('names its first event where the dossier is of the same document', async () => {
      expect(await heldAgainstOther('same')).toMatchObject([
        { ok: false, file: 'mine.pdf/request-0000.json', event: `${request} 0 request.created` },
      ]);
    });

    it('asks nothing where the dossier is about something else', async () => {
      expect(await heldAgainstOther('none')).toMatchObject([{ ok: true }]);
    });
  });

  it('takes no PDF without a seal for a copy', async () => {
    expect(await readKnownCopy('mine.pdf', sample.seal.plain)).toBeUndefined();
  });
});
