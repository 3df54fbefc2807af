/**
 * The page around a filled document: A4, the shipped fonts (PT Serif for text, PT Sans for tables), room at the foot for
 * the strip that sealing adds, and the size of a signature's box. Templates restyle what they like, except the box.
 */
// PT Serif kerns the spaces beside dashes and commas away («далее —«Исполнитель»»): better no kerning than no space.
const STYLES = `
@page { size: A4; margin: 18mm 15mm 22mm 25mm; }
html { font: 10.5pt/1.42 'PT Serif', serif; font-kerning: none; color: #16202b; }
body { margin: 0; hyphens: manual; overflow-wrap: break-word; }
p { margin: 0 0 6pt; orphans: 2; widows: 2; }
h1, h2, h3 { line-height: 1.25; margin: 12pt 0 6pt; break-after: avoid; }
h1 { font-size: 14pt; }
h2 { font-size: 11.5pt; }
h3 { font-size: 10.5pt; }
table { border-collapse: collapse; font: 9.5pt/1.35 'PT Sans', sans-serif; }
td, th { padding: 3pt 5pt; vertical-align: top; text-align: left; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
img { max-width: 100%; }
a { color: inherit; text-decoration: none; }
.signet-anchor { display: inline-block !important; width: 80mm !important; height: 32mm !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; transform: none !important;
  vertical-align: top !important; break-inside: avoid !important; }
.signet-anchor.shown { box-sizing: border-box; border: 0.5pt dashed #4a5560 !important; padding: 3mm !important;
  font: 8.5pt/1.4 'PT Sans', sans-serif; color: #4a5560; }
`;

/** A whole HTML page for the renderer. */
export function frameDocument(body: string): string {
  return (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title></title>' +
    `<style>${STYLES}</style></head><body>${body}</body></html>`
  );
}
