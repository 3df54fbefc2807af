/**
 * The default alphabet of GSM 03.38, each character at the place of its code; the escape (27) is none. SMPP carries
 * one code in one octet, not packed.
 */
const BASIC = [
  ...'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?',
  ...'¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
];

const ESCAPE = 0x1b;

const EXTENSION: readonly (readonly [string, number])[] = [
  ['\f', 0x0a],
  ['^', 0x14],
  ['{', 0x28],
  ['}', 0x29],
  ['\\', 0x2f],
  ['[', 0x3c],
  ['~', 0x3d],
  [']', 0x3e],
  ['|', 0x40],
  ['€', 0x65],
];

const CODES: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...BASIC.map((character, code) => [character, [code]] as const).filter(
    ([, [code]]) => code !== ESCAPE,
  ),
  ...EXTENSION.map(([character, code]) => [character, [ESCAPE, code]] as const),
]);

const ESCAPED: ReadonlyMap<number, string> = new Map(
  EXTENSION.map(([character, code]) => [code, character]),
);

/** The octets of one character; undefined when the alphabet does not have it. */
export function gsmCodes(character: string): readonly number[] | undefined {
  return CODES.get(character);
}

/** What phones show: an unknown code is a space, an unknown escaped one the character it would be unescaped. */
export function decodeGsm(bytes: Buffer): string {
  let text = '';
  let escaped = false;
  for (const code of bytes) {
    if (code === ESCAPE && !escaped) {
      escaped = true;
      continue;
    }
    text +=
      (escaped ? ESCAPED.get(code) : undefined) ?? (code === ESCAPE ? ' ' : BASIC[code]) ?? ' ';
    escaped = false;
  }
  return text;
}
