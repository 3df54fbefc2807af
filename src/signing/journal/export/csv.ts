/** First characters by which spreadsheets take a cell for a formula, and the mark itself. */
const ACTIVE = /^[=+\-@＝＋－＠\t\r\n']/;

/**
 * A cell: what a spreadsheet would run is led by an apostrophe, which it shows as text. A value that has an apostrophe of
 * its own gets one more, so that whoever takes one leading apostrophe away always has the value.
 */
function cell(value: string): string {
  const safe = ACTIVE.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * CSV as Russian spreadsheets open it: UTF-8 with its mark, semicolons, RFC 4180 quoting, CRLF after each line.
 */
export function csvFile(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((row) => `${row.map(cell).join(';')}\r\n`);
  return Buffer.from(`\ufeff${lines.join('')}`, 'utf8');
}
