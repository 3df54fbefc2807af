import sanitizeHtml from 'sanitize-html';

/** An agreement is read on the signing page: text, lists, tables, links for the reader's finger. No looks of its own. */
const TAGS = `h1 h2 h3 h4 p br hr ol ul li dl dt dd table caption thead tbody tfoot tr th td
  blockquote b strong i em u s sub sup small span div section a`.split(/\s+/);

/** Markup that runs, loads or sends something is refused, never removed silently (SEC-24). */
const FORBIDDEN = new Set(
  'script iframe frame frameset object embed applet link base form input button foreignobject'.split(
    ' ',
  ),
);
const FORBIDDEN_ATTRIBUTE = /^(?:on|srcdoc$|formaction$)/i;
const LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;

export interface CleanedAgreement {
  readonly html: string;
  /** What must not stand in it, in Russian; with anything here `html` is not to be used. */
  readonly forbidden: readonly string[];
  /** Harmless markup that was taken out. */
  readonly removed: readonly string[];
}

/** Passes the HTML of an agreement through its allow-list. */
export function cleanAgreement(html: string): CleanedAgreement {
  const forbidden = new Set<string>();
  const removed = new Set<string>();
  const cleaned = sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href'], ol: ['start', 'type'], li: ['value'], td: SPAN, th: SPAN },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    disallowedTagsMode: 'discard',
    onOpenTag: (tag, attributes) => {
      // The parser writes some names of SVG with capitals.
      const name = tag.toLowerCase();
      if (FORBIDDEN.has(name)) forbidden.add(`<${name}>`);
      else if (!TAGS.includes(name) && !FRAME.has(name)) removed.add(`<${name.slice(0, 40)}>`);
      for (const problem of attributeProblems(name, attributes)) forbidden.add(problem);
    },
  });
  return { html: cleaned.trim(), forbidden: [...forbidden], removed: [...removed] };
}

const SPAN = ['colspan', 'rowspan'];
/** The frame of a page that an editor saves around the text. */
const FRAME = new Set(['html', 'head', 'body', 'title', 'meta']);

function attributeProblems(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (FORBIDDEN_ATTRIBUTE.test(name)) return [`атрибут ${name.slice(0, 40)} у <${tag}>`];
    const address = value.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '');
    const bad = name === 'href' && address !== '' && !LINK.test(address);
    return bad ? [`адрес «${value.slice(0, 60)}»`] : [];
  });
}
