import { Markup } from './markup.js';

/** A wide page, since a line of the journal says much; PT Sans, a quiet table whose head stands on every page. */
export const JOURNAL_STYLES = new Markup(`
@page { size: A4 landscape; margin: 14mm 12mm 16mm 12mm;
  @bottom-left { font: 7.5pt 'PT Sans', sans-serif; color: #4a5560; }
  @bottom-right { content: 'стр. ' counter(page) ' из ' counter(pages); font: 7.5pt 'PT Sans', sans-serif; color: #4a5560; } }
html { font: 8pt/1.35 'PT Sans', sans-serif; color: #16202b; }
body { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 15pt; line-height: 1.25; margin: 0 0 6pt; }
h2 { font-size: 10.5pt; line-height: 1.25; margin: 10pt 0 4pt; break-after: avoid; }
p { margin: 0 0 5pt; }
.note { color: #4a5560; max-width: 220mm; margin-top: 5pt; }
.good { color: #1a6b3c; }
.bad { color: #a3201d; font-weight: 700; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 2.5pt 5pt; vertical-align: top; text-align: left; }
thead { display: table-header-group; }
thead th { border-bottom: 1pt solid #16202b; font-weight: 700; vertical-align: bottom; }
.head th { width: 56mm; font-weight: 400; color: #4a5560; padding-left: 0; }
.head td { font-size: 9pt; }
.head th, .head td, .chains td { border-bottom: 0.5pt solid #d9d6ce; }
.code { font-size: 7pt; color: #4a5560; }
.events { table-layout: fixed; }
.events td { border-top: 0.5pt solid #d9d6ce; }
.events tr { break-inside: avoid; }
.events tr:not(.place) { break-after: avoid; }
.events .place td { border-top: 0; padding-top: 0; }
.events .index { width: 8mm; padding-left: 0; color: #4a5560; }
.events .time { width: 47mm; white-space: nowrap; }
.events .what { width: 62mm; }
.events .facts { width: 82mm; }
.chains th:first-child, .chains td:first-child { padding-left: 0; }
.label { color: #4a5560; }
.label::after { content: ':'; }
`);
