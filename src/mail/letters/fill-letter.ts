import { LINK_PLACE } from './compose-letter.js';

/** The letter as it goes out: both ways of reading it say the same words. */
export function fillLetter(
  paragraphs: readonly string[],
  link: string,
): { readonly text: string; readonly html: string } {
  const text = paragraphs.map((words) => (words === LINK_PLACE ? link : words)).join('\n\n');
  const body = paragraphs.map((words) => (words === LINK_PLACE ? button(link) : paragraph(words)));
  return { text: `${text}\n`, html: page(body.join('\n')) };
}

/** Nothing is fetched when it is read: no picture, no style of elsewhere, no counter. */
function page(body: string): string {
  return `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px 16px;background:#fbfaf7;color:#16202b;font:17px/1.5 sans-serif">
<div style="max-width:600px;margin:0 auto">
${body}
</div></body></html>
`;
}

function paragraph(words: string): string {
  return `<p style="margin:0 0 16px">${escaped(words)}</p>`;
}

/** Under the button the address itself, for whom the button does nothing. */
function button(link: string): string {
  const href = escaped(link);
  return `<p style="margin:0 0 8px"><a href="${href}" style="display:inline-block;padding:14px 24px;border-radius:6px;background:#1b4d8f;color:#ffffff;text-decoration:none;font-weight:bold">Открыть документ</a></p>
<p style="margin:0 0 16px;color:#4a5560;font-size:15px;word-break:break-all">${href}</p>`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
