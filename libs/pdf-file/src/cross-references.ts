/** The offset of a number that no object has. */
export const UNUSED = -1;

const ENTRY = 20;
const HEAD = 'xref\n';
const FREE_LIST = '0000000000 65535 f \n';
const IN_USE = Buffer.from('0000000000 00000 n \n', 'latin1');
const ZERO = 0x30;

/**
 * The table of a file (ISO 32000-1, 7.5.4). A number that is not in use gets no entry: the table has a section for each
 * run of numbers.
 * @param offsets where each object stands, by its number; number 0 is the head of the list of free ones
 */
export function crossReferences(offsets: Float64Array): Uint8Array {
  const sections = sectionsOf(offsets);
  const heads = sections.map(({ first, count }) => `${first} ${count}\n`);
  const size = sections.reduce(
    (sum, { count }, index) => sum + (heads[index]?.length ?? 0) + count * ENTRY,
    HEAD.length,
  );
  const table = Buffer.alloc(size);
  let at = table.write(HEAD, 0, 'latin1');
  sections.forEach(({ first, count }, index) => {
    at += table.write(heads[index] ?? '', at, 'latin1');
    for (let number = first; number < first + count; number += 1, at += ENTRY) {
      if (number === 0) table.write(FREE_LIST, at, 'latin1');
      else writeEntry(table, at, offsets[number] ?? 0);
    }
  });
  return table;
}

interface Section {
  readonly first: number;
  count: number;
}

function sectionsOf(offsets: Float64Array): Section[] {
  const sections: Section[] = [{ first: 0, count: 1 }];
  for (let number = 1; number < offsets.length; number += 1) {
    if (offsets[number] === UNUSED) continue;
    const last = sections.at(-1);
    if (last && last.first + last.count === number) last.count += 1;
    else sections.push({ first: number, count: 1 });
  }
  return sections;
}

function writeEntry(table: Buffer, at: number, offset: number): void {
  table.set(IN_USE, at);
  for (let rest = offset, place = at + 9; rest > 0; place -= 1) {
    table[place] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}
