import { describe, expect, it } from '@jest/globals';
import { documentKindOf } from './document-kind.js';

describe('documentKindOf', () => {
  it.each([
    ['Договор на оказание услуг', 'contract'],
    ['ДОГОВОР № 15', 'contract'],
    ['Дополнительное соглашение № 2', 'agreement'],
    ['Акт об оплате', 'act'],
    ['Квитанция', 'receipt'],
    ['Договорились с Ивановым', 'document'],
    ['Смета', 'document'],
    ['', 'document'],
  ])('reads «%s» as %s', (title, kind) => {
    expect(documentKindOf(title)).toBe(kind);
  });
});
