import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { TemplateRefused, TemplateTooLarge } from './filling.errors.js';
import { TemplateFiller } from './template-filler.js';

describe('a hostile template', () => {
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

  it.each([
    [
      'counts to forty million',
      '{% for i in (1..40000000) %}{% endfor %}',
      'template_out_of_memory',
    ],
    [
      'nests loops without end',
      '{% for a in (1..3000) %}{% for b in (1..3000) %}{% for c in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}',
      'template_too_slow|template_out_of_memory',
    ],
    ['reads a file by include', "{% include '/etc/passwd' %}", 'template_file_access'],
    ['reads a file by render', "{% render '/etc/passwd' %}", 'template_file_access'],
    [
      'reads a file by layout',
      "{% layout '/etc/passwd' %}{% block a %}{% endblock %}",
      'template_file_access',
    ],
    [
      'prints ten million characters',
      '{% for i in (1..100000) %}' + 'x'.repeat(100) + '{% endfor %}',
      'template_output_too_large',
    ],
    [
      'captures ten million characters',
      '{% capture a %}{% for i in (1..100000) %}' +
        'x'.repeat(100) +
        '{% endfor %}{% endcapture %}{{ a }}',
      'template_output_too_large|template_out_of_memory',
    ],
    [
      'asks for a date a million wide',
      '{{ "now" | date: "%1000000d" }}',
      'template_value_unsuitable',
    ],
    [
      'doubles a string',
      '{% assign a = "x" %}' + '{% assign a = a | append: a %}'.repeat(60),
      'template_out_of_memory',
    ],
    [
      'doubles a list',
      '{% assign a = "x,x" | split: "," %}' + '{% assign a = a | concat: a %}'.repeat(60),
      'template_out_of_memory',
    ],
    [
      'pads a string by replacement',
      '{% assign a = "xxxxxxxxxx" %}' + '{% assign a = a | replace: "x", a %}'.repeat(12),
      'template_out_of_memory',
    ],
    [
      'nests tags without end',
      '{% if true %}'.repeat(30_000),
      'template_too_deep|template_syntax_error',
    ],
    ['reaches for a constructor', '{{ contact.constructor.name }}', 'template_values_missing'],
    ['reaches for a prototype', '{{ contact.__proto__ }}', 'template_values_missing'],
    ['reaches for inherited names', '{{ toString }}', 'template_values_missing'],
    ['calls an inherited tag', '{% constructor %}', 'template_syntax_error'],
    ['calls an inherited filter', '{{ "a" | constructor }}', 'template_syntax_error'],
    ['prints raw', '{{ "<b>" | raw }}', 'template_syntax_error'],
    ['opens a raw block', '{% raw %}{{ a }}{% endraw %}', 'template_syntax_error'],
    ['forgets to close a loop', '{% for i in (1..2) %}', 'template_syntax_error'],
    ['forgets to close an output', '<p>{{ a </p>', 'template_syntax_error'],
  ])('that %s: refuses it clearly and fills the next one', async (_name, html, codes) => {
    const error = await refusal(html, { contact: { fullName: 'a' } });

    // Which limit a hungry template meets first depends on how busy the machine is.
    expect([...codes.split('|'), ...(isHungry(codes) ? ['template_too_slow'] : [])]).toContain(
      error.code,
    );
    expect(error.errors).not.toHaveLength(0);
    await expect(body('<p>{{ a }}</p>', { a: 1 })).resolves.toBe('<p>1</p>');
  });

  it('names the line of a mistake', async () => {
    await expect(refusal('<p>a</p>\n<p>{{ a | upcas }}</p>')).resolves.toMatchObject({
      errors: [{ pointer: '/html', message: 'Ошибка в строке 2: неизвестный фильтр «upcas»' }],
    });
  });

  it('refuses more HTML than a template may have', async () => {
    await expect(filler.fill('x'.repeat(1_048_577), {})).rejects.toThrow(TemplateTooLarge);
  });

  it('answers every one of many that come at once', async () => {
    const good = Array.from({ length: 20 }, (_, i) => body('<p>{{ a }}</p>', { a: i }));
    const bad = refusal('{% for i in (1..40000000) %}{% endfor %}');
    const more = Array.from({ length: 20 }, (_, i) => body('<p>{{ a }}</p>', { a: i }));

    await expect(Promise.all([...good, ...more])).resolves.toHaveLength(40);
    await expect(bad).resolves.toBeInstanceOf(TemplateRefused);
  });
});

function isHungry(codes: string): boolean {
  return /memory|large|slow|deep/.test(codes);
}
