/** The first part of a letter, which is the plain text. */
export function letterText(source: string): string {
  const [, head = '', body = ''] =
    /Content-Type: text\/plain[^]*?\r\n((?:[^\r\n]+\r\n)*)\r\n([^]*?)\r\n--/.exec(source) ?? [];
  const isBase64 = /base64/i.test(head) || /encoding: base64/i.test(source.slice(0, 2_000));
  if (isBase64) return Buffer.from(body, 'base64').toString('utf8');
  const plain = body.replace(/=\r\n/g, '');
  const bytes = plain.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The path of the link, without its host. */
export function linkIn(text: string): string {
  return /\/s\/[1-9A-HJ-NP-Za-km-z]{17}/.exec(text)?.[0] ?? '';
}
