import { describe, expect, it } from '@jest/globals';
import { companyOfferChecklist } from './agreement-checklist.js';
import { fillAgreement } from './fill-agreement.js';
import { missingSections } from './missing-sections.js';
import { shippedText } from './shipped-texts.js';

const shipped = fillAgreement(shippedText('company-offer').html, {
  signatory: 'ООО «Ромашка»',
  operator: 'ООО «Подпись»',
  serviceUrl: 'https://s.example.ru',
  purpose: '',
  version: '1',
  date: '24 ноября 2026 г.',
});
const sections = shipped.split(/(?=<h3>)/);
const without = (number: number): string =>
  sections.filter((section) => !section.startsWith(`<h3>${number}. `)).join('');

describe('missingSections', () => {
  it('knows twelve sections', () => {
    expect(companyOfferChecklist.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it.each(companyOfferChecklist)('names section $number «$title» when it is cut out', (section) => {
    const missing = missingSections(without(section.number));
    expect(missing.map(({ number }) => number)).toContain(section.number);
  });

  it('names all of them in an empty text', () => {
    expect(missingSections('<p></p>')).toHaveLength(12);
  });

  it('says what is missing inside a section that is there', () => {
    const text = shipped.replaceAll(/решающ\S+/gi, 'большое');
    expect(missingSections(text)).toEqual([
      {
        number: 10,
        title: 'Разногласия',
        missing: ['что имеет решающее значение'],
        demandedByLaw: false,
      },
    ]);
  });

  it('marks what the law demands: who is deemed the signer, and the secrecy of the key', () => {
    const demanded = missingSections('<p></p>').filter(({ demandedByLaw }) => demandedByLaw);
    expect(demanded.map(({ number }) => number)).toEqual([4, 5]);
  });

  it('understands the usual other wording of what the law demands', () => {
    const text = `<p>Лицо, указавшее код, полученный на номер Абонента, признаётся подписавшим документ.
      Клиент обязуется хранить код в&nbsp;тайне.</p>`;
    expect(missingSections(text).some(({ demandedByLaw }) => demandedByLaw)).toBe(false);
  });
});
