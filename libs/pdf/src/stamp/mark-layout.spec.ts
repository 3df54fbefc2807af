import { beforeEach, describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';

import { PdfReader } from '../raster/pdf-reader.js';
import { Canvas } from './canvas.js';
import {
  layMark,
  type LaidMark,
  type MarkFaces,
  type MarkLine,
  type MarkText,
} from './mark-layout.js';
import { Typeface } from './typeface.js';

const MARK: MarkText = {
  title: 'Документ подписан простой электронной подписью',
  qr: 'https://sign.example.ru/verify/019ab3a1-7c4b-7000-8000-0000000000f1',
  lines: [
    { label: 'Подписант', value: 'Салтыков-Щедрин Александр Константинович' },
    { label: 'Телефон', value: '+7 ••• •••-67-89' },
    { label: 'Дата и время', value: '24.11.2026 14:05:07 МСК (UTC+3)' },
    { label: 'ID подписи', value: '019ab3a1-7c4b-7000-8000-0000000000f1' },
    { label: 'Соглашение', value: 'редакция 1 от 12.10.2026, принято 24.11.2026 14:04\u00a0МСК' },
    { label: 'SHA-256', value: '10eb6bce405fb694… полностью — в листе', isOptional: true },
    { label: 'Проверка', value: 'sign.example.ru/verify', isOptional: true },
  ],
};
/** The box that documents reserve: 80 by 32 mm. */
const BOX = { width: (80 / 25.4) * 72, height: (32 / 25.4) * 72 };

describe('layMark', () => {
  let document: PDFDocument;
  let faces: MarkFaces;
  beforeEach(async () => {
    document = await PDFDocument.create();
    faces = {
      text: await Typeface.embed(document, 'sans'),
      bold: await Typeface.embed(document, 'sansBold'),
    };
  });

  const drawn = async (mark: LaidMark | undefined): Promise<string> => {
    const canvas = new Canvas(document, document.addPage([400, 400]));
    mark?.draw(canvas, 10, 390);
    canvas.finish();
    const reader = new PdfReader();
    const text = await reader.pageTexts(await document.save());
    await reader.close();
    return text.join('').replaceAll(/\s+/g, '');
  };
  const condensed = ({ value }: MarkLine): string => value.replaceAll(/\s+/g, '');

  it('sets everything that a signature must show in the box of 80 by 32 mm', async () => {
    const laid = layMark(MARK, faces, BOX);

    expect(laid?.height).toBeLessThanOrEqual(BOX.height);
    const text = await drawn(laid);
    const needed = MARK.lines.filter((line) => line.isOptional !== true).map(condensed);
    expect(needed.filter((value) => !text.includes(value))).toEqual([]);
  });

  it('shows all lines where there is room', async () => {
    const laid = layMark(MARK, faces, { width: 252, height: 300 });

    const text = await drawn(laid);
    expect(MARK.lines.map(condensed).filter((value) => !text.includes(value))).toEqual([]);
  });

  it('leaves out the last optional line first', async () => {
    const full = layMark(MARK, faces, { width: 300, height: 300, largest: 7 });
    const laid = layMark(MARK, faces, { width: 300, height: (full?.height ?? 0) - 1, largest: 7 });

    const text = await drawn(laid);
    expect(text).toContain('SHA-256');
    expect(text).not.toContain('Проверка');
  });

  it('prefers the largest type that fits', () => {
    const short = { title: 'Отметка', lines: [{ value: 'строка' }] };
    const heights = [300, 20].map(
      (height) => layMark(short, faces, { width: 200, height })?.height,
    );

    expect(heights[0]).toBeGreaterThan(30);
    expect(heights[1]).toBeUndefined();
  });

  it('gives up a box that is too small instead of setting small type', () => {
    expect(layMark(MARK, faces, { width: 120, height: 60 })).toBeUndefined();
    expect(layMark(MARK, faces, { width: 40, height: 900 })).toBeUndefined();
  });
});
