import { beforeAll, describe, expect, it } from '@jest/globals';

import {
  type EvidenceSample,
  evidenceSample,
  packDossier,
} from '../../../test/support/forgeries/dossier-sample.js';
import { ids } from '../../../test/support/forgeries/evidence-sample.js';
import { verifyFile, type VerificationOptions, type VerificationReport } from './index.js';

let sample: EvidenceSample;
let options: VerificationOptions;

beforeAll(async () => {
  sample = await evidenceSample();
  options = {
    logKeys: [sample.log.vkey],
    sealRoots: [sample.seal.authority.root],
    tsaRoots: [],
    knownCheckpoints: [sample.checkpoint],
  };
});

const failuresOf = ({ steps }: VerificationReport): unknown[] => steps.filter(({ ok }) => !ok);

describe('the verifier accepts', () => {
  it('a signed PDF, and tells who signed what', async () => {
    const report = await verifyFile(sample.signedPdf, options);

    expect(failuresOf(report)).toEqual([]);
    expect(report).toMatchObject({ kind: 'signed-pdf', ok: true });
    expect(report.facts.signatures).toMatchObject([
      { signatureId: ids.signature, signer: 'Иванова Мария', phone: '+79990000001' },
    ]);
  });

  it('a dossier', async () => {
    const report = await verifyFile(packDossier(sample.dossier), options);

    expect(failuresOf(report)).toEqual([]);
    expect(report).toMatchObject({ kind: 'dossier', ok: true });
  });
});
