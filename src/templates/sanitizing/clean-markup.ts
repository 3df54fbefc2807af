import sanitizeHtml from 'sanitize-html';
import type { Attributes, IOptions, Tag } from 'sanitize-html';

import {
  addressAttributes,
  allowedAttributes,
  allowedTags,
  forbiddenTags,
  frameTags,
  tagsWithoutText,
} from './allow-list.js';
import { isAllowedAddress, isForeignAddress } from './address-check.js';
import { forbiddenInCss } from './css-check.js';
import { literalPart } from './hidden-liquid.js';
import type { MarkupFindings } from './markup-findings.js';

const MOST_SHOWN = 80;
/** The one tag that may have the attribute. */
const homeOf = new Map([
  ['href', 'a'],
  ['src', 'img'],
]);
/** Presentation attributes of SVG take `url()` as style does. */
const cssAttributes = new Set(['style', 'fill', 'stroke']);
/** Anchors of signatures stand as these characters until the markup is clean (signature-anchor.ts). */
const ANCHOR = /[\uE002\uE003]/;

/**
 * Passes HTML through the allow-list of SEC-24 and notes in `findings` what it refuses and what it took out. The
 * answer has no tags of the page frame: html, head, body, title and meta are put around it anew.
 */
export function cleanMarkup(html: string, findings: MarkupFindings): string {
  const cleaned = sanitizeHtml(html, { ...fixedOptions, ...callbacks(findings) });
  for (const [, css = ''] of cleaned.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
    for (const what of forbiddenInCss(css)) findings.refuse(`${what} в <style>`);
  }
  return cleaned;
}

const fixedOptions: IOptions = {
  // It is searched from the beginning for every piece of text, so what tables are made of stands first.
  allowedTags: ['td', 'tr', 'p', 'span', 'div', ...allowedTags, 'linearGradient', 'radialGradient'],
  // Attributes are chosen by `keptAttributes` below: names with Liquid in them fit no fixed list.
  allowedAttributes: false,
  allowedSchemesAppliedToAttributes: [],
  allowVulnerableTags: true,
  nonTextTags: tagsWithoutText,
  nonBooleanAttributes: [],
  parseStyleAttributes: false,
};

function callbacks(findings: MarkupFindings): IOptions {
  return {
    // Told of every tag, also of those inside an element that is dropped with its content.
    onOpenTag: (name) => {
      noteTag(name, findings);
    },
    transformTags: {
      '*': (tagName: string, attributes: Attributes): Tag => ({
        tagName,
        attribs: keptAttributes(tagName, attributes, findings),
      }),
    },
  };
}

function noteTag(name: string, findings: MarkupFindings): void {
  // The parser writes some names of SVG with capitals.
  const plain = literalPart(name).toLowerCase();
  if (forbiddenTags.has(plain)) findings.refuse(`<${plain}>`);
  else if (!allowedTags.has(name.toLowerCase()) && !frameTags.has(name))
    findings.remove(`<${shown(plain)}>`);
}

function keptAttributes(tag: string, attributes: Attributes, findings: MarkupFindings): Attributes {
  if (tag === 'meta') {
    if (/refresh/i.test(attributes['http-equiv'] ?? ''))
      findings.refuse('<meta http-equiv="refresh">');
    return {};
  }
  const kept = Object.entries(attributes).filter(([name, value]) =>
    isKept(
      { tag: literalPart(tag).toLowerCase(), name: literalPart(name).toLowerCase(), value },
      findings,
    ),
  );
  return Object.fromEntries(kept);
}

interface MarkupAttribute {
  readonly tag: string;
  readonly name: string;
  readonly value: string;
}

function isKept(attribute: MarkupAttribute, findings: MarkupFindings): boolean {
  const { tag, name } = attribute;
  const reason = refusalOf(attribute);
  if (reason !== undefined) {
    findings.refuse(reason);
    return false;
  }
  // A name made of Liquid alone prints nothing by itself: `<td {% if last %}class="last"{% endif %}>`.
  if (name === '' || /^(?:data|aria)-[\w-]+$/.test(name)) return true;
  const kept = allowedAttributes.has(name) && (homeOf.get(name) ?? tag) === tag;
  if (!kept && allowedTags.has(tag)) findings.remove(`атрибут ${shown(name)} у <${tag}>`);
  return kept;
}

/** Why an attribute makes the whole HTML unacceptable; undefined when it does not. */
function refusalOf({ tag, name, value }: MarkupAttribute): string | undefined {
  const bare = name.replace(/^[^:]*:/, '');
  if (/^on/i.test(name) || /^on/i.test(bare)) return `обработчик ${shown(name)} у <${shown(tag)}>`;
  if (name === 'srcdoc') return `srcdoc у <${shown(tag)}>`;
  if (ANCHOR.test(value)) return `место подписи в атрибуте ${shown(name)} у <${shown(tag)}>`;
  if (isForbiddenAddress({ tag, name, value })) {
    return `адрес «${shown(literalPart(value))}» в ${shown(name)} у <${shown(tag)}>`;
  }
  const css = cssAttributes.has(name) ? forbiddenInCss(value) : [];
  return css.length > 0 ? `${css.join(', ')} в ${shown(name)} у <${shown(tag)}>` : undefined;
}

function isForbiddenAddress({ tag, name, value }: MarkupAttribute): boolean {
  if (!addressAttributes.has(name)) return false;
  if (name === 'href' && tag === 'a') return !isAllowedAddress('href', value);
  if (name === 'src' && tag === 'img') return !isAllowedAddress('src', value);
  return isForeignAddress(value);
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
