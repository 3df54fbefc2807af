import type { Canvas } from './canvas.js';
import { INK, LINE, SOFT, type Ink } from './ink.js';
import type { LaidMark } from './mark-layout.js';
import type { SheetBlock, SheetColumn, SheetRow, SheetSection } from './sheet.js';
import type { SetLine, Typeface } from './typeface.js';

/** A part of a sheet that is not broken between pages. */
export interface Piece {
  height: number;
  draw: (canvas: Canvas, top: number) => void;
  /** Stays on one page with the piece after it. */
  isHead?: boolean;
  /** The same, as long as everything that so hangs together fits on a page. */
  holdsOn?: boolean;
  /** Speaks of the piece before it. */
  isNote?: boolean;
  /** Drawn again when a page begins with this piece: the head of its table. */
  runningHead?: Piece;
}

export interface SheetFaces {
  text: Typeface;
  bold: Typeface;
  title: Typeface;
}

export interface Column {
  left: number;
  right: number;
}

const LABEL_WIDTH = 128;
const GAP = 12;
const ROW = { size: 8.5, leading: 11, above: 2.5 };
const CELL = { size: 7.5, leading: 9.5, padding: 3, gap: 8 };
const NOTE = { size: 7.5, leading: 10 };
/** A row of more lines may be broken between pages. */
const MOST_LINES_TOGETHER = 12;

/** Turns the content of a sheet into pieces of known height, set for a column of a page. */
export class SheetPieces {
  constructor(
    private readonly faces: SheetFaces,
    private readonly column: Column,
  ) {}

  section({ title, blocks, isWhole }: SheetSection): Piece[] {
    const pieces = [this.sectionHead(title), ...blocks.flatMap((block) => this.block(block))];
    for (const [at, piece] of pieces.entries()) {
      const next = pieces[at + 1];
      // What a note is about must be seen beside it.
      if (next?.isNote === true) pieces[at] = { ...piece, isHead: true };
    }
    if (isWhole !== true) return pieces;
    return pieces.map((piece, at) =>
      at < pieces.length - 1 ? { ...piece, holdsOn: true } : piece,
    );
  }

  mark(mark: LaidMark): Piece {
    return {
      height: mark.height + 10,
      draw: (canvas, top) => {
        mark.draw(canvas, this.column.left, top - 6);
      },
    };
  }

  private block(block: SheetBlock): Piece[] {
    switch (block.kind) {
      case 'rows':
        return block.rows.flatMap((row) => this.row(row));
      case 'table':
        return this.table(block.columns, block.rows);
      case 'note':
        return [this.note(block.text)];
    }
  }

  private sectionHead(title: string): Piece {
    const { left, right } = this.column;
    return {
      height: 30,
      isHead: true,
      draw: (canvas, top) => {
        canvas.block('H2', () => {
          canvas.text(title, left, top - 21, { face: this.faces.title, size: 11 });
        });
        canvas.line(left, right, top - 26.5, { ink: LINE, width: 0.6 });
      },
    };
  }

  private row({ label, value, isStrong }: SheetRow): Piece[] {
    const { left, right } = this.column;
    const face = isStrong === true ? this.faces.bold : this.faces.text;
    const labels = this.faces.text.lines(label, ROW.size, () => LABEL_WIDTH);
    const values = face.lines(value, ROW.size, () => right - left - LABEL_WIDTH - GAP);
    const pieces: Piece[] = [];
    const total = Math.max(labels.length, values.length);
    for (let from = 0; from < total; from += MOST_LINES_TOGETHER) {
      const to = Math.min(total, from + MOST_LINES_TOGETHER);
      pieces.push(this.rowPart(labels.slice(from, to), values.slice(from, to), face));
    }
    return pieces;
  }

  private rowPart(labels: SetLine[], values: SetLine[], face: Typeface): Piece {
    const { left } = this.column;
    const lines = Math.max(labels.length, values.length);
    return {
      height: ROW.above + lines * ROW.leading,
      draw: (canvas, top) => {
        const base = (line: number): number => top - ROW.above - 8 - line * ROW.leading;
        const label = { face: this.faces.text, size: ROW.size, ink: SOFT };
        canvas.block('P', () => {
          labels.forEach(({ text }, line) => {
            canvas.text(text, left, base(line), label);
          });
          values.forEach(({ text }, line) => {
            canvas.text(text, left + LABEL_WIDTH + GAP, base(line), { face, size: ROW.size });
          });
        });
      },
    };
  }

  private table(columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): Piece[] {
    const edges = this.edges(columns);
    const titles = columns.map(({ title }) => title);
    const head: Piece = { ...this.tableRow(titles, edges, this.faces.bold), isHead: true };
    const body = rows.map((cells) => ({
      ...this.tableRow(cells, edges, this.faces.text),
      runningHead: head,
    }));
    return [head, ...body];
  }

  private tableRow(cells: readonly string[], edges: readonly Column[], face: Typeface): Piece {
    const ink = face === this.faces.bold ? SOFT : INK;
    const set = edges.map(({ left, right }, index) =>
      face.lines(cells[index] ?? '', CELL.size, () => right - left),
    );
    const height = Math.max(...set.map((lines) => lines.length)) * CELL.leading + 2 * CELL.padding;
    return {
      height,
      draw: (canvas, top) => {
        canvas.block('P', () => {
          for (const [index, lines] of set.entries()) {
            const left = edges[index]?.left ?? 0;
            drawLines(canvas, lines, { left, top: top - CELL.padding }, { face, ink });
          }
        });
        canvas.line(this.column.left, this.column.right, top - height, { ink: LINE, width: 0.4 });
      },
    };
  }

  private edges(columns: readonly SheetColumn[]): Column[] {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const room = this.column.right - this.column.left - CELL.gap * (columns.length - 1);
    let left = this.column.left;
    return columns.map(({ share }) => {
      const right = left + (room * share) / shares;
      const edge = { left, right };
      left = right + CELL.gap;
      return edge;
    });
  }

  private note(text: string): Piece {
    const { left, right } = this.column;
    const lines = this.faces.text.lines(text, NOTE.size, () => right - left);
    return {
      height: lines.length * NOTE.leading + 5,
      isNote: true,
      draw: (canvas, top) => {
        canvas.block('P', () => {
          lines.forEach((line, index) => {
            const y = top - 10 - index * NOTE.leading;
            canvas.text(line.text, left, y, { face: this.faces.text, size: NOTE.size, ink: SOFT });
          });
        });
      },
    };
  }
}

function drawLines(
  canvas: Canvas,
  lines: readonly SetLine[],
  { left, top }: { left: number; top: number },
  style: { face: Typeface; ink: Ink },
): void {
  lines.forEach(({ text }, line) => {
    canvas.text(text, left, top - 7 - line * CELL.leading, { ...style, size: CELL.size });
  });
}
