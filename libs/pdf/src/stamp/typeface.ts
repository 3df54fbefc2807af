import { basename } from 'node:path';

import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';

import { embeddableFont } from '../fonts/embeddable-font.js';
import { PT_FACES, ptFontBytes, type PtFace } from '../fonts/pt-fonts.js';
import { packNatively } from './native-deflate.js';

/** A line of text that fits, and how wide it is, in points. */
export interface SetLine {
  text: string;
  width: number;
}

/** One embedded font: measures, breaks and prepares text for it. */
export class Typeface {
  private readonly letters: ReadonlySet<number>;
  private readonly advances = new Map<string, number>();
  private readonly widths = new Map<string, number>();
  private readonly printed = new Map<string, string>();
  private readonly printableTexts = new Map<string, string>();
  private readonly encoded = new Map<string, string>();

  private constructor(readonly font: PDFFont) {
    this.letters = new Set(font.getCharacterSet());
  }

  /** Embeds the face; only the letters that are used get into the file. */
  static async embed(document: PDFDocument, face: PtFace): Promise<Typeface> {
    document.registerFontkit(embeddableFont);
    packNatively(document.context);
    // Ligatures off: text is found and copied letter by letter, and its width is the sum of its letters.
    const features = { liga: false, clig: false };
    const customName = `SUBSET+${basename(PT_FACES[face], '.ttf').replace(/_(?:400|700)/, '-')}`;
    const options = { subset: true, features, customName };
    return new Typeface(await document.embedFont(ptFontBytes(face), options));
  }

  /** Width in points. */
  width(text: string, size: number): number {
    const known = this.widths.get(text);
    if (known !== undefined) return (known * size) / 1000;
    let width = 0;
    for (const letter of text) width += this.advance(letter);
    this.widths.set(text, width);
    return (width * size) / 1000;
  }

  /**
   * What can be printed of a text: letters that the font lacks become `[U+1F600]`, so that a reader
   * sees that something stood there, and what.
   */
  printable(text: string): string {
    const known = this.printableTexts.get(text);
    if (known !== undefined) return known;
    let printable = '';
    for (const letter of text.normalize('NFC')) printable += this.printableLetter(letter);
    this.printableTexts.set(text, printable);
    return printable;
  }

  /** A text as a PDF writes it in this face. The strips of all pages say nearly the same: each is set once. */
  encode(text: string): string {
    const known = this.encoded.get(text) ?? this.font.encodeText(text).toString();
    this.encoded.set(text, known);
    return known;
  }

  /**
   * Breaks a text into lines. A word longer than a line (a hash, an address) is broken into equal parts.
   * @param widthOf the room of a line, by its number from 0, in points
   */
  lines(text: string, size: number, widthOf: (line: number) => number): SetLine[] {
    const lines: SetLine[] = [];
    let line = '';
    const put = (text: string): void => {
      lines.push({ text, width: this.width(text, size) });
      line = '';
    };
    for (const paragraph of text.split('\n')) {
      for (const word of this.printable(paragraph).split(' ').filter(Boolean)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (this.width(longer, size) <= widthOf(lines.length)) {
          line = longer;
          continue;
        }
        if (line !== '') put(line);
        const parts = this.parts(word, size, widthOf(lines.length));
        parts.slice(0, -1).forEach(put);
        line = parts.at(-1) ?? '';
      }
      put(line);
    }
    return lines;
  }

  /** At hyphens and slashes where that is enough, as in addresses and ids; else anywhere, as in hashes. */
  private parts(word: string, size: number, room: number): string[] {
    if (this.width(word, size) <= room) return [word];
    const atSigns = joined(word.split(/(?<=[-/&?])/), (text) => this.width(text, size) <= room);
    if (atSigns.every((part) => this.width(part, size) <= room)) return atSigns;
    const letters = [...word];
    let count = Math.max(1, Math.ceil(this.width(word, size) / room));
    for (; count < letters.length; count += 1) {
      const parts = inEqualParts(letters, count);
      if (parts.every((part) => this.width(part, size) <= room)) return parts;
    }
    return letters;
  }

  private printableLetter(letter: string): string {
    const known = this.printed.get(letter) ?? this.inPrint(letter);
    this.printed.set(letter, known);
    return known;
  }

  private inPrint(letter: string): string {
    const code = letter.codePointAt(0) ?? 0;
    if (/[\p{Zs}\t]/u.test(letter)) return letter === '\u00a0' ? letter : ' ';
    if (this.letters.has(code)) return letter;
    if (/[\p{Cc}\p{Cf}]/u.test(letter)) return '';
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }

  private advance(letter: string): number {
    const known = this.advances.get(letter);
    if (known !== undefined) return known;
    const advance = this.font.widthOfTextAtSize(letter, 1000);
    this.advances.set(letter, advance);
    return advance;
  }
}

/** Neighbours joined as long as the result is good. */
function joined(parts: readonly string[], isGood: (text: string) => boolean): string[] {
  return parts.reduce<string[]>((done, part) => {
    const longer = (done.at(-1) ?? '') + part;
    return done.length > 0 && isGood(longer) ? [...done.slice(0, -1), longer] : [...done, part];
  }, []);
}

function inEqualParts(letters: readonly string[], count: number): string[] {
  const length = Math.ceil(letters.length / count);
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += length) {
    parts.push(letters.slice(at, at + length).join(''));
  }
  return parts;
}
