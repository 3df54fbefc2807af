/** `gsm7` only when every character is of the GSM alphabet; one Cyrillic letter, «», № or — makes it `ucs2` (T-1). */
export type SmsEncoding = 'ucs2' | 'gsm7';

export interface SmsLength {
  readonly encoding: SmsEncoding;
  /** Messages that the subscriber's phone joins, each of them paid for. */
  readonly segments: number;
}

const GSM_ALPHABET = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Written with an escape character before them, so each takes two places. */
const GSM_EXTENSION = new Set('\f^{}\\[~]|€');

const LIMITS = {
  ucs2: { alone: 70, joined: 67 },
  gsm7: { alone: 160, joined: 153 },
} as const;

/** Encoding and number of parts. A pair (emoji, escaped character) is never cut between two parts. */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const isGsm = characters.every((one) => GSM_ALPHABET.has(one) || GSM_EXTENSION.has(one));
  const encoding = isGsm ? 'gsm7' : 'ucs2';
  const widths = characters.map((one) => (isGsm ? (GSM_EXTENSION.has(one) ? 2 : 1) : one.length));
  return { encoding, segments: segmentsOf(widths, LIMITS[encoding]) };
}

function segmentsOf(
  widths: readonly number[],
  { alone, joined }: { alone: number; joined: number },
): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > joined) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return segments;
}
