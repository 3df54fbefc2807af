import { type PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { KeyUsageFlags } from '@peculiar/x509';

import type { Forgery } from './forgery.js';
import { SealAuthority } from './seal-authority.js';
import { type SealedSample, sealed, sealedAt } from './sealed-sample.js';
import { latin1, signAgain } from './sign-again.js';

/**
 * Forgeries by somebody with a key: a foreign one, a stolen one, an insider's. The authority of the sample is
 * the one that the verifier trusts.
 */
export async function keyedForgeries(sample: SealedSample): Promise<readonly Forgery[]> {
  return [
    ...(await swappedCertificates(sample)),
    ...(await badCertificates(sample)),
    ...signedOtherwise(sample),
    ...(await foreignParts(sample)),
  ];
}

async function swappedCertificates({ pdf, issued }: SealedSample): Promise<Forgery[]> {
  const impostor = await SealAuthority.make();
  // The same names and serial number, or the signer would not even be found.
  const sameKey = await impostor.issue({ keys: issued.keys, serial: issued.serial });
  const otherKey = await impostor.issue({ serial: issued.serial });
  const stranger = await SealAuthority.make('CN=Another root');
  const foreign = await stranger.issue();
  const named = issued.key.certificate;
  const with_ = (certificate: Uint8Array): Uint8Array =>
    signAgain(pdf, { key: issued.key, certificates: [certificate, impostor.root], named });
  return [
    {
      name: 'the certificate swapped for another one of the same key',
      pdf: with_(sameKey.key.certificate),
      failed: ['ess', 'root_pinned'],
      reason: /it was swapped/,
    },
    {
      name: 'the certificate swapped for one of another key',
      pdf: with_(otherKey.key.certificate),
      failed: ['cms_signature', 'ess', 'root_pinned'],
      reason: /not made by the key/,
    },
    {
      name: 'sealed by a foreign authority',
      pdf: signAgain(pdf, { key: foreign.key }),
      failed: ['root_pinned'],
      reason: /not one of the reader's/,
    },
  ];
}

async function badCertificates({ pdf, authority, issued }: SealedSample): Promise<Forgery[]> {
  const by = async (
    name: string,
    wishes: Parameters<SealAuthority['issue']>[0],
    expected: Pick<Forgery, 'failed' | 'reason'>,
  ): Promise<Forgery> => {
    const { key } = await authority.issue(wishes);
    return { name, pdf: signAgain(pdf, { key }), ...expected };
  };
  return [
    await by(
      'a certificate that had expired',
      { notAfter: new Date('2026-01-01T00:00:00Z') },
      { failed: ['chain'], reason: /had expired/ },
    ),
    await by(
      'a certificate that was not valid yet',
      { notBefore: new Date('2027-01-01T00:00:00Z') },
      { failed: ['chain'], reason: /not valid yet/ },
    ),
    await by(
      'a key of 1024 bits',
      { weak: true },
      { failed: ['key_strength'], reason: /1024 bits/ },
    ),
    await by(
      'a key that may only encrypt',
      { usage: KeyUsageFlags.keyEncipherment },
      { failed: ['key_usage'], reason: /may not sign/ },
    ),
    await by(
      'a key for web servers',
      { purposes: ['1.3.6.1.5.5.7.3.1'] },
      { failed: ['key_usage'], reason: /something else than documents/ },
    ),
    await by(
      'a key of an authority',
      { isAuthority: true },
      { failed: ['key_usage'], reason: /one of an authority/ },
    ),
    {
      name: 'a root that is missing from the file and from the reader',
      pdf: signAgain(pdf, {
        key: { ...(await (await SealAuthority.make('CN=Gone')).issue()).key, chain: [] },
      }),
      failed: ['chain'],
      reason: /issuer of .* is missing/,
    },
    {
      name: 'a certificate issued by one that may not issue any',
      pdf: signAgain(pdf, { key: (await issuedBy(issued.key.certificate, issued)).key }),
      failed: ['chain'],
      reason: /may not issue certificates/,
    },
  ];
}

async function issuedBy(
  certificate: Uint8Array,
  issuer: SealedSample['issued'],
): Promise<SealedSample['issued']> {
  const authority = SealAuthority.of(issuer.keys, 'CN=Seal of tests', certificate);
  const { key, ...rest } = await authority.issue({ name: 'CN=Seal of a seal', serial: '2002' });
  return { ...rest, key: { ...key, chain: [certificate, ...issuer.key.chain] } };
}

function signedOtherwise({ pdf, issued: { key } }: SealedSample): Forgery[] {
  const edited = (from: string | RegExp, to: string): Uint8Array =>
    signAgain(Buffer.from(latin1(pdf).replace(from, to), 'latin1'), { key });
  return [
    {
      name: 'signing-time among the signed attributes',
      pdf: signAgain(pdf, { key, signingTime: sealedAt }),
      failed: ['no_signing_time'],
      reason: /PAdES forbids/,
    },
    {
      name: 'no signingCertificateV2',
      pdf: signAgain(pdf, { key, named: null }),
      failed: ['ess'],
      reason: /missing/,
    },
    {
      name: 'a timestamp that is none',
      pdf: signAgain(pdf, { key, token: Buffer.from('3003020101', 'hex') }),
      failed: ['timestamp'],
      reason: /form/,
    },
    {
      name: 'DocMDP that allows forms to be filled in',
      pdf: edited(/\/P 1(?=\s*\/V)/, '/P 2'),
      failed: ['docmdp'],
      reason: /allows changes/,
    },
    {
      name: 'no /Perms in the catalog',
      pdf: edited('/Perms', '/Parms'),
      failed: ['docmdp'],
      reason: /\/Perms/,
    },
    {
      name: 'another SubFilter',
      pdf: edited('/SubFilter /ETSI.CAdES.detached', '/SubFilter /adbe.pkcs7.detached'),
      failed: ['docmdp'],
      reason: /not a PAdES/,
    },
  ];
}

type Edit = (document: PDFDocument) => void;

/** Sealed by the right key, but not what the product seals: a reader could be shown something else. */
async function foreignParts(sample: SealedSample): Promise<Forgery[]> {
  const js = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
  const parts: readonly (readonly [name: string, reason: RegExp, edit: Edit])[] = [
    ['a note on a page', /annotation/, annotate({ Type: 'Annot', Subtype: 'Text' })],
    ['an annotation that does not say so', /annotation/, annotate({ Subtype: 'FreeText' })],
    ['a link that runs a program', /Launch/, annotate({ Subtype: 'Link', A: { S: 'Launch' } })],
    ['a link to a script', /JavaScript/, annotate({ Subtype: 'Link', A: js })],
    [
      'a link with a picture over the text',
      /annotation/,
      annotate({ Subtype: 'Link', Dest: 'x', AP: {} }),
    ],
    ['a script by name', /JavaScript/, inCatalog('Names', { JavaScript: { Names: [] } })],
    [
      'a page with actions of its own',
      /additional actions/,
      (document) => {
        document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({}));
      },
    ],
    ['layers', /optional content/, inCatalog('OCProperties', { OCGs: [] })],
    [
      'a form field',
      /form field/,
      (document) => {
        document.context.register(document.context.obj({ FT: 'Tx', T: PDFString.of('sum') }));
      },
    ],
  ];
  return Promise.all(
    parts.map(async ([name, reason, edit]) => {
      const document = await PDFDocument.load(sample.plain, { updateMetadata: false });
      edit(document);
      const plain = await document.save({ useObjectStreams: false });
      return { name, pdf: await sealed(plain, sample), failed: ['no_foreign_parts'], reason };
    }),
  );
}

/** Entries of a dictionary, as `context.obj` takes them. */
type Entries = Readonly<Record<string, unknown>>;

const dictOf = (document: PDFDocument, entries: Entries): PDFDict =>
  document.context.obj(entries as Record<string, string>);

function annotate(entries: Entries): Edit {
  return (document) => {
    const annotation = dictOf(document, { Rect: [0, 0, 99, 99], ...entries });
    document.getPage(0).node.addAnnot(document.context.register(annotation));
  };
}

function inCatalog(key: string, value: Entries): Edit {
  return (document) => {
    document.catalog.set(PDFName.of(key), dictOf(document, value));
  };
}
