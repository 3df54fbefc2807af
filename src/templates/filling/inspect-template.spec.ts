import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { TemplateFiller } from './template-filler.js';

describe('inspecting what an author wrote', () => {
  const filler = new TemplateFiller();

  beforeAll(() => {
    filler.warm();
  });
  afterAll(() => filler.close());

  it('lists the values with labels, kinds and samples', async () => {
    const { variables } = await filler.inspect(
      '{% field services "Перечень услуг" %}{% field services.title "Услуга" %}' +
        '<p>{{ contact.fullName }} {{ срок_оплаты | date_text }} {{ note | default: "" }}</p>' +
        '{% for row in services %}<p>{{ row.title }} {{ row.price | money }}</p>{% endfor %}{{подпись_клиента}}',
    );

    expect(variables).toEqual([
      expect.objectContaining({
        name: 'contact.fullName',
        label: 'ФИО клиента',
        source: 'contact',
        kind: 'text',
        required: true,
      }),
      expect.objectContaining({
        name: 'срок_оплаты',
        label: 'срок оплаты',
        kind: 'date',
        required: true,
      }),
      expect.objectContaining({ name: 'note', source: 'values', required: false }),
      expect.objectContaining({
        name: 'services',
        label: 'Перечень услуг',
        kind: 'list',
        fields: [
          { name: 'title', label: 'Услуга', kind: 'text', sample: '«Услуга»' },
          { name: 'price', label: 'price', kind: 'money', sample: '12345.50' },
        ],
      }),
    ]);
  });

  it('refuses a place of signature that is used as a value', async () => {
    await expect(filler.inspect('<p>{{ подпись_клиента | upcase }}</p>')).rejects.toMatchObject({
      code: 'template_anchor_misused',
    });
  });

  it('refuses forbidden markup with a pointer to the HTML', async () => {
    await expect(filler.inspect('<p>a</p><script>x</script>')).rejects.toMatchObject({
      code: 'forbidden_content',
      errors: [
        { pointer: '/html', code: 'forbidden_content', message: 'Запрещено в шаблоне: <script>' },
      ],
    });
  });

  it('answers the cleaned HTML and what was taken out of it', async () => {
    await expect(filler.inspect('<p><blink>{{ a }}</blink></p>')).resolves.toMatchObject({
      html: '<p>{{ a }}</p>',
      warnings: [{ code: 'removed_markup' }],
    });
  });
});
