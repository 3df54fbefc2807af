import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { TemplateRefused } from './filling.errors.js';
import { TemplateFiller } from './template-filler.js';

describe('filling a template', () => {
  const filler = new TemplateFiller();

  beforeAll(() => {
    filler.warm();
  });
  afterAll(() => filler.close());

  const body = async (html: string, values: unknown = {}): Promise<string> => {
    const page = await filler.fill(html, values);
    return /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';
  };
  const refusal = async (html: string, values: unknown = {}): Promise<TemplateRefused> => {
    const error: unknown = await filler.fill(html, values).catch((reason: unknown) => reason);
    if (!(error instanceof TemplateRefused)) throw new Error(`Not refused: ${String(error)}`);
    return error;
  };

  it('puts values into text, attributes and rows', async () => {
    const html =
      '<p title="{{ note }}">{{ contact.fullName }}</p>' +
      '<table><tbody>{% for row in rows %}<tr><td>{{ row.title }}</td></tr>{% endfor %}</tbody></table>';
    const values = {
      note: '"a"',
      contact: { fullName: 'Иванов И. И.' },
      rows: [{ title: 'Первая' }, { title: 'Вторая' }],
    };

    await expect(body(html, values)).resolves.toBe(
      '<p title="&quot;a&quot;">Иванов И. И.</p>' +
        '<table><tbody><tr><td>Первая</td></tr><tr><td>Вторая</td></tr></tbody></table>',
    );
  });

  it('answers a whole page', async () => {
    await expect(filler.fill('<p>x</p>', {})).resolves.toMatch(
      /^<!doctype html><html lang="ru"><head><meta charset="utf-8">[\s\S]*<p>x<\/p><\/body><\/html>$/,
    );
  });

  it.each([
    ['output', '{{ x }}'],
    ['cycle', '{% cycle x %}'],
    ['echo', '{% echo x %}'],
    ['capture', '{% capture y %}{{ x }}{% endcapture %}{{ y }}'],
    ['the escape filter', '{{ x | escape }}'],
    ['join', '{{ list | join: "" }}'],
  ])('prints a value by %s as text, never as markup', async (_name, template) => {
    const printed = await body(`<p>${template}</p>`, { x: '<b>a</b>', list: ['<b>', 'a</b>'] });

    expect(printed).toBe('<p>&lt;b&gt;a&lt;/b&gt;</p>');
  });

  it('names every missing value at once, with its label and pointer', async () => {
    const html =
      '{% field price "Стоимость услуг" %}<p>{{ contact.fullName }} {{ price | money }} {{ deal.fields.city }}</p>' +
      '{% assign total = price | plus: 1 %}{{ total }}{% if discount %}{{ discount }}{% endif %}';

    await expect(refusal(html)).resolves.toMatchObject({
      code: 'template_values_missing',
      kind: 'invalid',
      errors: [
        {
          pointer: '/values/contact/fullName',
          code: 'missing_value',
          message: 'Не хватает значения: ФИО клиента (contact.fullName)',
        },
        { pointer: '/values/price', message: 'Не хватает значения: Стоимость услуг (price)' },
        {
          pointer: '/values/deal/fields/city',
          message: expect.stringContaining('Поле «city» сделки'),
        },
      ],
    });
  });

  it('names a missing member of a row by its list', async () => {
    const html = '{% for row in services %}{{ row.title }}{{ row.price }}{% endfor %}';

    await expect(refusal(html, { services: [{ title: 'a' }] })).resolves.toMatchObject({
      errors: [{ pointer: '/values/services/price' }],
    });
  });

  it('takes null for a missing value', async () => {
    await expect(refusal('{{ price }}', { price: null })).resolves.toMatchObject({
      errors: [{ pointer: '/values/price' }],
    });
  });

  it('prints an empty text that was given as empty', async () => {
    await expect(
      body('<p>{{ contact.middleName }}</p>', { contact: { middleName: '' } }),
    ).resolves.toBe('<p></p>');
  });

  it('does not ask for what has a default or stands in a branch that is not taken', async () => {
    const html =
      '<p>{{ a | default: "нет" }}{% if b %}{{ b.c }}{% endif %}{% unless b %}!{% endunless %}</p>';

    await expect(body(html)).resolves.toBe('<p>нет!</p>');
  });

  it('puts a box where the mark of a signature goes', async () => {
    await expect(body('<p>{{подпись_клиента}}</p><p>{{ подпись_компании }}</p>')).resolves.toBe(
      '<p><a class="signet-anchor" href="signet-stamp:client"></a></p>' +
        '<p><a class="signet-anchor" href="signet-stamp:company"></a></p>',
    );
  });

  it('puts a box of his own for each of several signers', async () => {
    await expect(body('<p>{{подпись_клиента_2}}</p>')).resolves.toBe(
      '<p><a class="signet-anchor" href="signet-stamp:client-2"></a></p>',
    );
  });

  it('lets no value write a box', async () => {
    await expect(body('<p>{{ x }}</p>', { x: '\uE002client\uE003' })).resolves.toBe(
      '<p>client</p>',
    );
  });

  it('writes sums, dates and names as Russian documents do', async () => {
    const html =
      '<p>{{ "+7 912 345-67-89" | phone }}; {{ s | money_for_contract }}; {{ d | date_text }}; {{ n | name_case: "genitive" }}; {{ p | phone }}; ' +
      '{{ k | counted: "день", "дня", "дней" }}; {{ c | plus: 0.2 | money }}</p>';
    const values = {
      s: '12 345,5',
      d: '24.11.2026',
      n: 'Иванова Мария Сергеевна',
      p: '+79123456789',
      k: 5,
      c: 0.1,
    };

    await expect(body(html, values)).resolves.toBe(
      '<p>+7 912 345-67-89; 12\u00a0345,50 (двенадцать тысяч триста сорок пять)\u00a0рублей 50\u00a0копеек; ' +
        '24\u00a0ноября 2026\u00a0г.; Ивановой Марии Сергеевны; +7 912 345-67-89; 5\u00a0дней; 0,30</p>',
    );
  });

  it('points to the value that a filter cannot write', async () => {
    await expect(refusal('<p>{{ sum | money }}</p>', { sum: 'много' })).resolves.toMatchObject({
      code: 'template_value_unsuitable',
      errors: [{ pointer: '/values/sum', message: '«много» — не сумма в рублях' }],
    });
  });

  it('points to all values when the template itself computed the one it cannot write', async () => {
    const html = '{% assign rest = total | minus: paid %}<p>{{ rest | money }}</p>';

    await expect(refusal(html, { total: 1, paid: 2 })).resolves.toMatchObject({
      errors: [{ pointer: '/values', message: '«-1» — не сумма в рублях' }],
    });
  });

  it('refuses an address that a value makes dangerous', async () => {
    await expect(
      refusal('<a href="{{ x }}">a</a>', { x: 'javascript:alert(1)' }),
    ).resolves.toMatchObject({
      code: 'forbidden_content',
      errors: [{ pointer: '/values' }],
    });
  });

  it('fills in a few milliseconds once warm', async () => {
    const html = `<p>{{ a }}</p>`.repeat(100);
    await filler.fill(html, { a: 1 });
    const started = performance.now();
    for (let i = 0; i < 20; i += 1) await filler.fill(html, { a: i });

    // Some two milliseconds on a free machine; far more than that would mean a thread per document.
    expect((performance.now() - started) / 20).toBeLessThan(40);
  });
});
