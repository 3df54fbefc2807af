import { describe, expect, it } from '@jest/globals';
import { htmlText } from './html-text.js';

const words = (html: string): string[] => htmlText(html).split(/\s+/).filter(Boolean);

describe('the words of a page', () => {
  it('are what stands between tags, without style and title', () => {
    const html =
      '<!doctype html><html><head><title>нет</title><style>p { color: red }</style></head>' +
      '<body><!-- нет --><p class="a">Договор<br>№&nbsp;15</p><td>один</td><td>два</td></body></html>';

    expect(words(html)).toEqual(['Договор', '№', '15', 'один', 'два']);
  });

  it('have their entities undone once', () => {
    expect(words('a&amp;b &lt;c&gt; &#1071; &#x42F; &amp;lt; &unknown; &#99999999;')).toEqual([
      'a&b',
      '<c>',
      'Я',
      'Я',
      '&lt;',
      '&unknown;',
      '&#99999999;',
    ]);
  });
});
