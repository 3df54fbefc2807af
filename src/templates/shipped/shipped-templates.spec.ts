import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { TemplateFiller } from '../filling/template-filler.js';
import { withSamples } from '../variables/sample-values.js';
import { shippedHtml, shippedTemplates } from './shipped-templates.js';

const people = {
  contact: { fullName: 'Шевчук Ольга Николаевна', phone: '+79123456789', email: '' },
  company: { signatoryName: 'Индивидуальный предприниматель Ким Алексей Петрович' },
  document: { number: '7', date: '2026-11-24' },
};
const deal = { deal: { title: 'Ремонт кухни' } };
const fewValues = {
  price: '45000',
  amount: '45000',
  address: 'г. Тверь, ул. Мира, д. 1',
  passport: '4504 123456',
  companyAddress: 'г. Тверь, ул. Садовая, д. 3',
  purpose: 'рассылка предложений',
};

describe('the shipped templates', () => {
  const filler = new TemplateFiller();

  beforeAll(() => {
    filler.warm();
  });
  afterAll(() => filler.close());

  const textOf = (html: string): string =>
    html
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/[ \n]+/g, ' ');

  describe.each(shippedTemplates)('$name', (template) => {
    it('passes the sanitizer whole and names each value in Russian', async () => {
      const { warnings, variables } = await filler.inspect(shippedHtml(template));

      expect(warnings).toEqual([]);
      expect(
        variables.map((variable) => variable.label).filter((label) => /^[a-z]/i.test(label)),
      ).toEqual(
        ['E-mail клиента'].slice(0, variables.some(({ name }) => name === 'contact.email') ? 1 : 0),
      );
    });

    it('is filled from a deal, a contact and a few values, and names the signer (L-3)', async () => {
      const { html } = await filler.inspect(shippedHtml(template));
      const text = textOf(await filler.fill(html, { ...people, ...deal, ...fewValues }));

      expect(text).toContain('Шевчук Ольга Николаевна');
      expect(text).toContain('+7 912 345-67-89');
      expect(text).toContain('Индивидуальный предприниматель Ким Алексей Петрович');
    });

    it('has a place for the mark of the client', async () => {
      const { html, variables } = await filler.inspect(shippedHtml(template));
      const filled = await filler.fill(html, withSamples(variables, {}));

      expect(filled.match(/href="signet-stamp:client"/g)).toHaveLength(1);
    });

    it('is set as Russian documents are: «ёлочки», № with a space that does not break, no bare Liquid', async () => {
      const { html, variables } = await filler.inspect(shippedHtml(template));
      const text = textOf(await filler.fill(html, withSamples(variables, {})));

      expect(text).not.toMatch(/["“”]|№ ?\d|\{\{|\{%|undefined|null|NaN/);
    });
  });

  it('counts a total of rows with fractions of a kopeck as a cashier would', async () => {
    const [contract] = shippedTemplates;
    if (!contract) throw new Error('No contract');
    const { html } = await filler.inspect(shippedHtml(contract));
    const services = [
      { title: 'Кабель', quantity: 0.5, price: '12345.67' },
      { title: 'Монтаж', quantity: '2', price: '1 000,10' },
    ];
    const text = textOf(await filler.fill(html, { ...people, ...deal, services }));

    expect(text).toContain('6\u00a0172,84');
    expect(text).toContain(
      '8\u00a0173,04 (восемь тысяч сто семьдесят три)\u00a0рубля 04\u00a0копейки',
    );
  });

  it('asks for the price of a contract that lists no services', async () => {
    const [contract] = shippedTemplates;
    if (!contract) throw new Error('No contract');
    const { html } = await filler.inspect(shippedHtml(contract));

    await expect(filler.fill(html, { ...people, ...deal })).rejects.toMatchObject({
      code: 'template_values_missing',
      errors: [
        { pointer: '/values/price', message: 'Не хватает значения: Стоимость услуг (price)' },
      ],
    });
  });
});
