import { describe, expect, it } from '@jest/globals';
import { freeName, pdfName } from './file-names.js';

describe('names of downloaded documents', () => {
  it('are the title and the number, without what a file system refuses', () => {
    expect(pdfName({ title: 'Договор: «Монтаж»', number: '15/2026' })).toBe(
      'Договор «Монтаж» № 15-2026.pdf',
    );
  });

  it('are counted where two documents are called the same', () => {
    expect(freeName('Акт № 1.pdf', new Set(['Акт № 1.pdf', 'Акт № 1 (2).pdf']))).toBe(
      'Акт № 1 (3).pdf',
    );
  });
});
