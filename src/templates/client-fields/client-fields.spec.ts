import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { TemplateFiller } from '../filling/template-filler.js';
import { askedOf, clientSamples, withAnswers } from './client-fields.js';

const TEMPLATE =
  '{% field паспорт "Серия и номер паспорта" client: "passport" %}' +
  '{% field сколько "Сколько окон" client: "number" %}' +
  '{% field контакт.имя "Как обращаться" client: "text" max: 40 %}' +
  '<p>{{ паспорт }} {{ сколько }} {{ контакт.имя | default: "—" }} {{ price }}</p>';

describe('values left to the client', () => {
  const filler = new TemplateFiller();

  beforeAll(() => {
    filler.warm();
  });
  afterAll(() => filler.close());

  it('are named with their kind, and required where the text cannot do without', async () => {
    const { variables } = await filler.inspect(TEMPLATE);

    expect(askedOf(variables, {})).toEqual([
      {
        name: 'паспорт',
        label: 'Серия и номер паспорта',
        required: true,
        type: 'passport',
        maxLength: 300,
      },
      { name: 'сколько', label: 'Сколько окон', required: true, type: 'number', maxLength: 300 },
      {
        name: 'контакт.имя',
        label: 'Как обращаться',
        required: false,
        type: 'text',
        maxLength: 40,
      },
    ]);
  });

  it('are not asked for when the sender gave them', async () => {
    const { variables } = await filler.inspect(TEMPLATE);
    const asked = askedOf(variables, { паспорт: '4504 123456', 'контакт.имя': 'Мария' });

    expect(asked.map(({ name }) => name)).toEqual(['сколько']);
  });

  it('stand as samples until they are answered, and then as answered', async () => {
    const { html, variables } = await filler.inspect(TEMPLATE);
    const asked = askedOf(variables, {});
    const samples = clientSamples(variables, asked, { price: '100', паспорт: 'из карточки' });

    expect(await filler.fill(html, samples)).toContain('<p>4504 123456 2 «Как обращаться» 100</p>');
    const answers = { паспорт: '4510 654321', сколько: '3', 'контакт.имя': '' };
    const values = withAnswers({ price: '100', паспорт: 'из карточки' }, asked, answers);
    expect(await filler.fill(html, values)).toContain('<p>4510 654321 3 — 100</p>');
  });

  it('may be an account beside the БИК it is checked by, asked for or given', async () => {
    const { variables } = await filler.inspect(
      '{% field bank.bik "БИК" client: "bik" %}{% field bank.account "Счёт" client: "account" bik: bank.bik %}' +
        '<p>{{ bank.account }}, БИК {{ bank.bik }}</p>',
    );

    expect(askedOf(variables, {})).toMatchObject([
      { name: 'bank.account', type: 'account', bik: 'bank.bik' },
      { name: 'bank.bik', type: 'bik' },
    ]);
    expect(askedOf(variables, { bank: { bik: '044525225' } })).toMatchObject([
      { name: 'bank.account', givenBik: '044525225' },
    ]);
  });

  it.each([
    '{% field счёт "Счёт" client: "account" %}{{ счёт }}',
    '{% field счёт "Счёт" client: "account" bik: бик %}{{ счёт }} {{ бик }}',
    '{% field бик "БИК" client: "bik" %}{% field счёт "Счёт" client: "account" bik: бик %}{{ счёт }}',
  ])('cannot be an account without a БИК among them: %s', async (html) => {
    await expect(filler.inspect(html)).rejects.toMatchObject({
      code: 'template_client_field_misused',
    });
  });

  it('cannot be the company’s, a list, or of an unknown kind', async () => {
    const refused = (html: string) => expect(filler.inspect(html)).rejects;

    await refused('{% field company.inn "ИНН" client: "inn" %}{{ company.inn }}').toMatchObject({
      code: 'template_client_field_misused',
    });
    await refused(
      '{% field a "А" client: "text" %}{% for x in a %}{{ x }}{% endfor %}',
    ).toMatchObject({ code: 'template_client_field_misused' });
    await refused('{% field a "А" client: "retina" %}{{ a }}').toMatchObject({
      code: 'template_syntax_error',
    });
  });
});
