import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

import { type Attachment, type SealInput, sealPdf } from '#libs/pdf-seal';

import { type IssuedKey, SealAuthority } from './seal-authority.js';

/** The time that the sealer of tests writes into his seals. */
export const sealedAt = new Date('2026-11-24T09:00:00Z');

export interface SealedSample {
  readonly authority: SealAuthority;
  readonly issued: IssuedKey;
  /** What was sealed. */
  readonly plain: Uint8Array;
  readonly attachments: readonly Attachment[];
  readonly pdf: Uint8Array;
}

/** A small contract, sealed with a key of its own authority. */
export async function sealedSample(): Promise<SealedSample> {
  const authority = await SealAuthority.make();
  const issued = await authority.issue();
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const page of [1, 2]) {
    const words = `Contract, page ${page} of 2: 100 000 rubles are due every month.`;
    document.addPage([595, 842]).drawText(words, { x: 50, y: 780, size: 12, font });
  }
  const plain = await document.save({ useObjectStreams: false });
  const attachments: Attachment[] = [
    anAttachment('frozen.pdf', plain, 'Source'),
    anAttachment('request-0000.json', Buffer.from('{"seq":0}', 'utf8'), 'Data'),
  ];
  const pdf = await sealed(plain, { attachments, issued });
  return { authority, issued, plain, attachments, pdf };
}

export function anAttachment(
  name: string,
  bytes: Uint8Array,
  relationship: Attachment['relationship'],
): Attachment {
  return { name, bytes, mimeType: 'application/octet-stream', relationship, description: name };
}

export async function sealed(
  pdf: Uint8Array,
  { attachments, issued }: Pick<SealedSample, 'attachments' | 'issued'>,
  timestamp?: SealInput['timestamp'],
): Promise<Uint8Array> {
  const reason = 'Seal of tests';
  const input = { pdf, attachments, madeAt: sealedAt, reason, key: issued.key, timestamp };
  return Uint8Array.from((await sealPdf(input)).pdf);
}
