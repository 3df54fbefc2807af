import { describe, expect, it } from '@jest/globals';

import { sanitizeFilled, sanitizeTemplate } from './sanitize-template.js';

const forbidden = (html: string): string[] =>
  sanitizeTemplate(html).forbidden.map((finding) => finding.message);
const kept = (html: string): string => sanitizeTemplate(html).html;

describe('sanitizing a template', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT SRC=//x></SCRIPT>', '<script>'],
    ['<p onclick="x()">a</p>', 'обработчик onclick у <p>'],
    ['<svg><g onload=x()></g></svg>', 'обработчик onload у <g>'],
    ['<p o{{ "" }}nclick="x()">a</p>', 'обработчик onclick у <p>'],
    ['<p {% if a %}onclick="x()"{% endif %}>a</p>', 'обработчик onclick у <p>'],
    ['<iframe src="data:text/html,x"></iframe>', '<iframe>'],
    ['<frameset><frame src=x></frameset>', '<frame>'],
    ['<object data="x"></object>', '<object>'],
    ['<embed src="x">', '<embed>'],
    ['<base href="/">', '<base>'],
    ['<link rel="stylesheet" href="data:text/css,x">', '<link>'],
    ['<form action="/x"><input></form>', '<form>'],
    ['<meta http-equiv="Refresh" content="0;url=http://x">', '<meta http-equiv="refresh">'],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>', '<foreignobject>'],
    ['<img src="http://example.org/a.png">', 'адрес «http://example.org/a.png» в src у <img>'],
    ['<img src="//example.org/a.png">', 'адрес «//example.org/a.png» в src у <img>'],
    ['<img src="\\\\host\\a.png">', 'адрес «\\\\host\\a.png» в src у <img>'],
    ['<img src="file:///etc/passwd">', 'адрес «file:///etc/passwd» в src у <img>'],
    ['<img srcset="https://x/a.png 2x" src="">', 'адрес «https://x/a.png 2x» в srcset у <img>'],
    ['<img src="data:text/html,x">', 'адрес «data:text/html,x» в src у <img>'],
    ['<video src="https://x/a.mp4"></video>', 'адрес «https://x/a.mp4» в src у <video>'],
    [
      '<table background="http://x/a.png"></table>',
      'адрес «http://x/a.png» в background у <table>',
    ],
    ['<a href="javascript:x()">a</a>', 'адрес «javascript:x()» в href у <a>'],
    ['<a href=" java\tscript:x()">a</a>', 'адрес « java\tscript:x()» в href у <a>'],
    ['<a href="java{{ "" }}script:x()">a</a>', 'адрес «javascript:x()» в href у <a>'],
    ['<a href="{{ "java" }}script:x()">a</a>', 'адрес «script:x()» в href у <a>'],
    ['<a href="signet-stamp:client">a</a>', 'адрес «signet-stamp:client» в href у <a>'],
    ['<p style="background:url(http://x)">a</p>', 'url(http://x) в style у <p>'],
    ['<p style="background:\\75 rl(//x)">a</p>', 'url(//x) в style у <p>'],
    ['<p style="width:expression(x)">a</p>', 'expression() в style у <p>'],
    ['<p style="-moz-binding:x">a</p>', '-moz-binding в style у <p>'],
    ['<svg><rect fill="url(http://x#a)"></rect></svg>', 'url(http://x#a) в fill у <rect>'],
    ['<style>@import "x.css";</style>', '@import в <style>'],
    ['<style>@im{{ "" }}port "x.css";</style>', '@import в <style>'],
    ['<style>@im/**/port "x.css"; p{background:u\\52l( "http://x")}</style>', '@import в <style>'],
    ['<style>@font-face{src:url(http://x/f.woff)}</style>', 'url(http://x/f.woff) в <style>'],
    ['<p title="\uE000"><scr\uE001ipt>x</script></p>', '<script>'],
  ])('refuses %s', (html, what) => {
    expect(forbidden(html)).toContain(`Запрещено в шаблоне: ${what}`);
  });

  it.each([
    '<p class="a" style="color:red">x</p>',
    '<a href="https://example.ru/">сайт</a>',
    '<a href="mailto:{{ company.email }}">почта</a>',
    '<a href="#part">к пункту</a>',
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="" />',
    '<style>@page { margin: 2cm } p { background: url(data:image/png;base64,AA==) }</style>',
    '<svg viewbox="0 0 9 9"><linearGradient id="a"></linearGradient><path d="M0 0h9" fill="url(#a)"></path></svg>',
  ])('keeps %s', (html) => {
    const sanitized = sanitizeTemplate(html);

    expect(sanitized.forbidden).toEqual([]);
    expect(sanitized.warnings).toEqual([]);
    expect(sanitized.html.replace('alt=""', 'alt')).toBe(html.replace('alt=""', 'alt'));
  });

  it('keeps Liquid in text, with its quotes and comparisons', () => {
    const html = '<p>{% if a > 3 and b == "x" %}{{ c | default: "<b>" }}{% endif %}</p>';

    expect(kept(html)).toBe(html);
  });

  it('keeps Liquid in values of attributes, with the same quotes as the attribute', () => {
    const html = '<td class="{% if a == "x" %}sum{% endif %}" style="width: {{ share }}%">1</td>';

    expect(kept(html)).toBe(html);
  });

  it('keeps Liquid around whole attributes', () => {
    expect(kept('<td {% if last %}class="last"{% endif %}>1</td>')).toBe(
      '<td {% if last %}class="last" {% endif %}>1</td>',
    );
  });

  it('keeps Liquid between the rows of a table where it stands', () => {
    const html =
      '<table><tbody>{% for row in rows %}<tr><td>{{ row.title }}</td></tr>{% endfor %}</tbody></table>';

    expect(kept(html)).toBe(html);
  });

  it('removes harmless unknown markup, keeps its text and tells the author', () => {
    const sanitized = sanitizeTemplate(
      '<blink>a</blink><blink>b</blink><p contenteditable>c</p><input value="d">',
    );

    expect(sanitized.html).toBe('ab<p>c</p>');
    expect(sanitized.forbidden).toEqual([]);
    expect(sanitized.warnings.map((warning) => warning.message)).toEqual([
      'Убрано из шаблона: <blink> (2 раза)',
      'Убрано из шаблона: атрибут contenteditable у <p>',
      'Убрано из шаблона: <input>',
    ]);
  });

  it('drops an element whose text browsers read in two ways, with all that is in it', () => {
    expect(
      kept('<noscript><p title="</noscript><script>x</script>"></p></noscript>a'),
    ).not.toContain('x');
    expect(kept('<textarea><p>x</p></textarea>a')).toBe('a');
  });

  it('takes the frame of a page off without a word', () => {
    const sanitized = sanitizeTemplate(
      '<!doctype html><html><head><meta charset="utf-8"><title>Договор</title><style>p{margin:0}</style></head>' +
        '<body><p>x</p></body></html>',
    );

    expect(sanitized.html).toBe('<style>p{margin:0}</style><p>x</p>');
    expect(sanitized.warnings).toEqual([]);
  });

  it('does not let reserved characters forge a piece of Liquid', () => {
    const sanitized = sanitizeTemplate('<p>\uE0000\uE001{{ secret }}</p>');

    expect(sanitized.html).toBe('<p>0{{ secret }}</p>');
    expect(sanitized.warnings).toHaveLength(1);
  });

  it('names every forbidden thing at once, each one time', () => {
    expect(forbidden('<script></script><script></script><base><p onclick=a>')).toEqual([
      'Запрещено в шаблоне: <script> (2 раза)',
      'Запрещено в шаблоне: <base>',
      'Запрещено в шаблоне: обработчик onclick у <p>',
    ]);
  });
});

describe('sanitizing a filled document', () => {
  it('refuses an address that a value completed', () => {
    expect(sanitizeFilled('<a href="javascript:x()">a</a>').forbidden).toEqual([
      {
        pointer: '/values',
        code: 'forbidden_content',
        message: 'Запрещено в шаблоне: адрес «javascript:x()» в href у <a>',
      },
    ]);
  });

  it('refuses a place of signature inside an attribute', () => {
    expect(sanitizeFilled('<p title="\uE002client\uE003">a</p>').forbidden).toHaveLength(1);
  });
});
