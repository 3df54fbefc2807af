const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a printed document is made of; everything else is removed or refused (SEC-24). */
export const allowedTags = words(`
  p br hr wbr nobr div span section article header footer main aside address center
  h1 h2 h3 h4 h5 h6 blockquote pre code samp kbd var
  ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td
  b strong i em u s strike del ins sub sup small big mark abbr cite q time bdi bdo font
  a img figure figcaption style
  svg g defs path rect circle ellipse line polyline polygon text tspan lineargradient radialgradient stop
`);

/** The frame of a page is ours (document-frame.ts), so its tags go without a word; what stands inside stays. */
export const frameTags = words('html head body meta title');

/** Content of these is not text of the document and goes together with the tag. */
export const tagsWithoutText = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'noscript',
  'xmp',
];

/** Markup that runs, loads or sends something: never removed silently, always refused (SEC-24). */
export const forbiddenTags = words(`
  script iframe frame frameset noframes object embed applet portal link base form foreignobject
`);

export const allowedAttributes = words(`
  class id style title lang dir role scope headers abbr datetime alt src href
  align valign width height bgcolor border cellpadding cellspacing colspan rowspan span nowrap rules frame
  start type value reversed color face size clear
  viewbox preserveaspectratio d x y x1 y1 x2 y2 cx cy r rx ry dx dy points transform offset
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray
  stop-color stop-opacity opacity text-anchor font-size font-family font-weight gradientunits xmlns
`);

/** Attributes a browser fetches or follows; with a foreign address in them the markup is refused, not cleaned. */
export const addressAttributes = words(`
  src href xlink:href srcset imagesrcset background poster data action formaction ping
  manifest codebase classid archive profile lowsrc dynsrc usemap
`);
