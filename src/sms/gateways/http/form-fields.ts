/** Above any callback of a gateway. */
const MOST_FIELDS = 500;

/** A form or a query as it is sent. */
export function formOf(fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}

/**
 * Names and values of a form or a query, in its order. UTF-8, else windows-1251: some gateways use the latter
 * unless asked not to (G-10).
 */
export function fieldsOf(raw: string): readonly (readonly [name: string, value: string])[] {
  return raw
    .split('&', MOST_FIELDS)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0
        ? ([decoded(pair), ''] as const)
        : ([decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const);
    });
}

/** Bytes as text: UTF-8, else windows-1251, in which every byte means something. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function decoded(text: string): string {
  const bytes: number[] = [];
  const source = Buffer.from(text.replaceAll('+', ' '));
  for (let at = 0; at < source.length; at += 1) {
    const hex = source.subarray(at + 1, at + 3).toString('latin1');
    const isEscape = source[at] === 0x25 && /^[0-9a-f]{2}$/i.test(hex);
    bytes.push(isEscape ? Number.parseInt(hex, 16) : (source[at] ?? 0));
    if (isEscape) at += 2;
  }
  return textOfBytes(Uint8Array.from(bytes));
}
