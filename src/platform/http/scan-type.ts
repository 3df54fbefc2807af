/** The forms in which a paper is scanned. */
export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

const SIGNS: readonly (readonly [ScanType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

/** What the bytes are by themselves, whatever a file claims to be; undefined for anything that is no scan. */
export function scanTypeOf(bytes: Buffer): ScanType | undefined {
  return SIGNS.find(([, sign]) => bytes.subarray(0, sign.length).equals(sign))?.[0];
}
