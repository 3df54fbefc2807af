/** A line that is shorter than this share of the longest one ends its paragraph. */
const FULL_LINE = 0.75;

/**
 * Joins the lines of a page's text into paragraphs, so that it can be read out and shown in large type. A
 * PDF knows lines only; where a paragraph ends is read from how far they reach and how they begin.
 */
export function paragraphsOf(pageText: string): string[] {
  const lines = pageText.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') {
      open = false;
      continue;
    }
    if (open && !beginsItem(line)) paragraphs.push(join(paragraphs.pop() ?? '', line));
    else paragraphs.push(line);
    open = line.length >= longest * FULL_LINE;
  }
  return paragraphs;
}

/** «1. Предмет», «2.3. …», «— …», «• …» */
function beginsItem(line: string): boolean {
  return /^(?:\d+(?:\.\d+)*[.)]\s|[—–•-]\s)/u.test(line);
}

/** A word that was divided at the end of a line is one word again; a real hyphen is followed by a capital or digit. */
function join(paragraph: string, line: string): string {
  if (/\u00ad$/.test(paragraph)) return paragraph.slice(0, -1) + line;
  return `${paragraph} ${line}`;
}
