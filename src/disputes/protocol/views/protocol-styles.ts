/**
 * An office's document on A4: PT Serif for the text, PT Sans for tables and marks, the page number at the foot. A
 * draft says so on every page. PT Serif kerns the spaces beside dashes away, so there is no kerning.
 */
export const PROTOCOL_STYLES = `
@page { size: A4; margin: 18mm 15mm 20mm 25mm;
  @bottom-right { content: 'стр. ' counter(page) ' из ' counter(pages); font: 8pt 'PT Sans', sans-serif; color: #4a5560; } }
html { font: 10.5pt/1.42 'PT Serif', serif; font-kerning: none; color: #16202b; }
body { margin: 0; counter-reset: section; overflow-wrap: break-word; text-wrap: pretty; }
p { margin: 0 0 5pt; orphans: 2; widows: 2; }
h1 { font-size: 14pt; line-height: 1.3; text-align: center; margin: 0; text-wrap: balance; }
.number { text-align: center; margin: 4pt 0 12pt; }
.where { display: flex; justify-content: space-between; gap: 10mm; margin: 0 0 8pt; }
h2 { counter-increment: section; font-size: 11.5pt; line-height: 1.25; margin: 13pt 0 5pt; break-after: avoid; }
h2::before { content: counter(section) '. '; }
h3 { font-size: 10.5pt; line-height: 1.3; margin: 9pt 0 3pt; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font: 8.8pt/1.35 'PT Sans', sans-serif; margin: 3pt 0 7pt; }
td, th { padding: 2.5pt 5pt; vertical-align: top; text-align: left; border-bottom: 0.5pt solid #d9d6ce; }
th { font-weight: 700; border-bottom: 0.8pt solid #16202b; vertical-align: bottom; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.facts td:first-child { width: 50mm; padding-left: 0; color: #4a5560; }
.facts td:last-child { padding-right: 0; }
.facts tr:last-child { break-before: avoid; }
.leads { break-after: avoid; }
.results { table-layout: fixed; }
.results .what { width: 56mm; padding-left: 0; }
.results .verdict { width: 26mm; }
.results .whole td:first-child { padding-left: 0; }
.results td { white-space: pre-line; }
.id { white-space: nowrap; }
.results .whole td { font-weight: 700; background: #fbfaf7; border-bottom: 0.8pt solid #16202b; break-after: avoid; }
.fail { color: #a61b1b; font-weight: 700; }
.hash { font-size: 8.2pt; }
.soft { color: #4a5560; }
.line { border-bottom: 0.5pt solid #16202b; display: inline-block; min-width: 40mm; }
.choices { list-style: none; margin: 4pt 0 6pt; padding: 0; }
.choices li { margin: 0 0 3pt; }
.choices .box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.7pt solid #16202b; margin-right: 3mm; vertical-align: -0.4mm; }
.verdict-words { font-size: 12pt; font-weight: 700; margin: 4pt 0 6pt; }
.text { white-space: pre-line; }
.blank { border-bottom: 0.5pt solid #16202b; height: 7mm; }
.warning { border-left: 2pt solid #a61b1b; padding: 1pt 0 1pt 8pt; break-inside: avoid; }
.signatures td { border-bottom: 0; padding: 9pt 8pt 0 0; vertical-align: top; }
.signatures .sign { width: 52mm; }
.signatures .rule { border-bottom: 0.5pt solid #16202b; height: 3.9mm; }
.signatures .under { font-size: 7.5pt; color: #4a5560; text-align: center; padding-top: 1pt; }
.signatures tr { break-inside: avoid; }
.keep { break-inside: avoid; }
.note { font: 8.5pt/1.4 'PT Sans', sans-serif; color: #4a5560; margin-top: 10pt; }
`;

/** On every page of a draft, behind the text. */
export const DRAFT_STYLES = `
@page { @top-right { content: 'ПРОЕКТ'; font: 700 10pt 'PT Sans', sans-serif; color: #a61b1b; letter-spacing: 0.12em; } }
.draft { position: fixed; top: 105mm; left: 0; right: 0; text-align: center; font: 700 92pt 'PT Sans', sans-serif;
  letter-spacing: 0.1em; color: #16202b; opacity: 0.045; transform: rotate(-35deg); z-index: -1; }
`;
