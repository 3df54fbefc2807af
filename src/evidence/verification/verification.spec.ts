import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeEvent, makeDisclosure, signCheckpoint } from '#libs/evidence-log';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { zipSync } from 'fflate';

import {
  type EvidenceSample,
  evidenceSample,
  manifestOf,
  packDossier,
  pdfAttachments,
} from '../../../test/support/forgeries/dossier-sample.js';
import { ids } from '../../../test/support/forgeries/evidence-sample.js';
import { sealed } from '../../../test/support/forgeries/sealed-sample.js';
import { vectorKey } from '../../../test/support/vectors/vector-key.js';
import {
  type KnownCopy,
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
    known: [knownCheckpoint(sample.checkpoint)],
  };
});

const knownCheckpoint = (checkpoint: string): KnownCopy => ({
  name: 'known 1',
  checkpoints: [checkpoint],
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

/** `step file event` of each failure. */
const namedFailures = ({ steps }: VerificationReport): string[] =>
  steps
    .filter(({ ok }) => !ok)
    .map(({ step, file = '', event = '' }) => [step, file, event].join(' ').trim());

const request = `request/${ids.request}`;

/** The dossier after a change, with a manifest that fits: a forger writes one too. */
const checkedAfter = async (
  change: (files: Map<string, Uint8Array>) => void,
  changed: Partial<VerificationOptions> = {},
): Promise<string[]> => {
  const files = new Map(sample.dossier);
  change(files);
  return namedFailures(await verifyFile(packDossier(files), { ...options, ...changed }));
};

const text = (content: string): Buffer => Buffer.from(content, 'utf8');
const read = (files: Map<string, Uint8Array>, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString('utf8');

describe('the verifier names file, event and step when somebody', () => {
  it('edits an event', async () => {
    const path = 'request/0003.json';
    const failures = await checkedAfter((files) => {
      files.set(path, text(read(files, path).replace('08:03', '08:02')));
    });

    expect(failures).toContain(`inclusion ${path} ${request} 3 document.opened`);
    expect(failures).toContain(`chain request/0004.json ${request} 4 agreement.accepted`);
    expect(failures).toContain('same_events documents/1/signed.pdf');
  });

  it('takes an event out', async () => {
    const failures = await checkedAfter((files) => {
      for (const end of ['json', 'tlog-proof']) files.delete(`request/0003.${end}`);
    });

    expect(failures).toContain('chain request/0004.json');
  });

  it('cuts off the tail', async () => {
    const failures = await checkedAfter((files) => {
      for (const end of ['json', 'tlog-proof']) files.delete(`request/0008.${end}`);
    });

    expect(failures).toEqual(['closed']);
  });

  it('swaps two events', async () => {
    const failures = await checkedAfter((files) => {
      for (const end of ['json', 'tlog-proof']) {
        const [third, fourth] = [`request/0003.${end}`, `request/0004.${end}`];
        const kept = files.get(third) ?? new Uint8Array();
        files.set(third, files.get(fourth) ?? new Uint8Array());
        files.set(fourth, kept);
      }
    });

    expect(failures).toContain(`chain request/0003.json ${request} 4 agreement.accepted`);
  });

  it('puts an event into the past, chained anew', async () => {
    const { event } = sample.request[6] ?? { event: undefined };
    const failures = await checkedAfter((files) => {
      files.set(
        'request/0009.json',
        encodeEvent({ ...(event as NonNullable<typeof event>), seq: 9 }),
      );
    });

    expect(failures).toContain(`inclusion request/0009.json ${request} 9 document.signed`);
  });

  it('rewrites everything with fresh hashes, a fresh log and his own keys', async () => {
    const forged = await evidenceSample();
    const own = { sealRoots: [forged.seal.authority.root] };
    const failures = namedFailures(
      await verifyFile(packDossier(forged.dossier), { ...options, ...own }),
    );

    // Even with the log's own key: the party's copy of the checkpoint contradicts the new log.
    expect(failures).toEqual(['known_checkpoint known 1']);
    const withoutCopy = { ...options, ...own, known: [] };
    expect((await verifyFile(packDossier(forged.dossier), withoutCopy)).ok).toBe(true);
  });

  it('edits a checkpoint', async () => {
    const path = `checkpoint.${sample.log.size}`;
    const failures = await checkedAfter((files) => {
      files.set(
        path,
        text(read(files, path).replace(/^[A-Za-z0-9+/]{43}=$/m, `${'A'.repeat(43)}=`)),
      );
    });

    expect(failures).toContain(`checkpoint ${path}`);
  });

  it('edits a disclosure', async () => {
    const failures = await checkedAfter((files) => {
      const { d } = makeDisclosure('phone', '+79995555555');
      files.set('request/0001.sd.json', text(JSON.stringify([d])));
    });

    expect(failures).toContain(`disclosures request/0001.sd.json ${request} 1 signer.added`);
  });

  it('swaps the text of the agreement, or leaves it out', async () => {
    const path = 'agreements/company-offer-3.html';
    for (const change of [
      (files: Map<string, Uint8Array>): void => void files.set(path, text('<p>Иное</p>')),
      (files: Map<string, Uint8Array>): void => void files.delete(path),
    ]) {
      expect(await checkedAfter(change)).toEqual([
        `agreement request/0006.json ${request} 6 document.signed`,
      ]);
    }
  });

  it('swaps the document that was signed', async () => {
    const failures = await checkedAfter((files) => {
      files.set('documents/1/frozen.pdf', text('%PDF-1.7 another contract'));
    });

    expect(failures).toContain('frozen_hash documents/1/frozen.pdf');
  });

  it('swaps the sealed PDF for another one of the same seal', async () => {
    const other = await sealedOther();
    const failures = await checkedAfter((files) => files.set('documents/1/signed.pdf', other));

    expect(failures).toContain(`sealed_hash documents/1/signed.pdf ${request} 7 pdf.sealed`);
    expect(failures).toContain(
      `frozen_hash documents/1/signed.pdf/frozen.pdf ${request} 6 document.signed`,
    );
  });

  it('rewrites the log between the signed PDF and now', async () => {
    const path = `consistency/${sample.document.length + 7}-${sample.log.size}.txt`;
    const forged = `${Buffer.alloc(32, 7).toString('base64')}\n`;

    expect(await checkedAfter((files) => files.set(path, text(forged)))).toContain(
      `consistency ${path}`,
    );
    expect(await checkedAfter((files) => files.delete(path))).toContain(
      `consistency checkpoint.${sample.log.size}`,
    );
  });

  it('changes a file beside the manifest, adds one, takes one away or spoils the list', async () => {
    const manifest = manifestOf(sample.dossier);
    const failures = async (
      change: (files: Map<string, Uint8Array>) => void,
    ): Promise<string[]> => {
      const files = new Map([...sample.dossier, ['manifest.json', manifest] as const]);
      change(files);
      return namedFailures(await verifyFile(zipSync(Object.fromEntries(files)), options));
    };

    expect(await failures(() => undefined)).toEqual([]);
    expect(await failures((files) => files.set('keys/log.vkey', text('x')))).toEqual([
      'manifest keys/log.vkey',
    ]);
    expect(await failures((files) => files.delete('keys/log.vkey'))).toEqual([
      'manifest keys/log.vkey',
    ]);
    expect(await failures((files) => files.set('more.txt', text('x')))).toEqual([
      'manifest more.txt',
    ]);
    expect(await failures((files) => files.set('manifest.json', text('{}')))).toEqual([
      'manifest manifest.json',
    ]);
  });
});

describe('the verifier does not take the word of the file', () => {
  it('for the keys: without any of his own the reader is told which to compare', async () => {
    const nothing = { logKeys: [], sealRoots: [], tsaRoots: [] };
    const report = await verifyFile(sample.signedPdf, nothing);

    expect(namedFailures(report)).toEqual(['seal_root_pinned', 'log_key']);
    expect(report.facts.fileKeys).toContain(sample.log.vkey);
    const trusting = await verifyFile(sample.signedPdf, { ...nothing, trustFileKeys: true });
    expect(failuresOf(trusting)).toEqual([]);
  });

  it('for a log of another key', async () => {
    const other = { ...options, logKeys: [sample.log.vkey.replace('2026', '2025')] };

    expect(namedFailures(await verifyFile(sample.signedPdf, other))).toContain('log_key');
  });

  it('for a copy of the reader that it cannot reach', async () => {
    const forked = signCheckpoint(
      { origin: sample.log.origin, size: sample.log.size + 5, root: Buffer.alloc(32) },
      vectorKey(),
    );
    const report = await verifyFile(sample.signedPdf, {
      ...options,
      known: [knownCheckpoint(forked)],
    });

    expect(namedFailures(report)).toEqual(['known_checkpoint known 1']);
  });
});

describe('whatever it is given, the verifier answers', () => {
  it('to any bytes, to a PDF of no seal and to a dossier cut off anywhere', async () => {
    expect((await verifyFile(text('hello'), options)).kind).toBe('unreadable');
    expect((await verifyFile(sample.seal.plain, options)).kind).toBe('unsigned-pdf');
    const dossier = packDossier(sample.dossier);
    await fc.assert(
      fc.asyncProperty(fc.nat(dossier.length - 1), async (length) => {
        expect((await verifyFile(dossier.subarray(0, length), options)).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const noise = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), bytes]);
        expect((await verifyFile(noise, options)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

async function sealedOther(): Promise<Uint8Array> {
  const plain = await (await PDFDocument.create()).save();
  const attachments = await pdfAttachments(plain, {
    ...sample,
    request: sample.request.slice(0, 7),
  });
  return sealed(sample.seal.plain, { attachments, issued: sample.seal.issued });
}
