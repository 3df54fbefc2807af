import { describe, expect, it } from '@jest/globals';
import { originProblem } from './origin-rules.js';

describe('originProblem', () => {
  it.each([
    'https://shop.example.ru',
    'https://shop.example.ru:8443',
    'https://xn--80aa3agjl3d.xn--p1ai',
    'http://localhost:5173',
    'http://127.0.0.1:8080',
  ])('accepts %s', (origin) => {
    expect(originProblem(origin, false)).toBeUndefined();
  });

  it.each([
    ['https://shop.example.ru/', 'must be written as https://shop.example.ru'],
    ['https://shop.example.ru/path', 'must be written as https://shop.example.ru'],
    ['https://Shop.Example.ru', 'must be written as https://shop.example.ru'],
    ['https://shop.example.ru:443', 'must be written as https://shop.example.ru'],
    ['https://user@shop.example.ru', 'must be written as https://shop.example.ru'],
    ['https://ромашка.рф', 'must be written as https://xn--80aa3agjl3d.xn--p1ai'],
    ['http://shop.example.ru', 'must begin with https://'],
    ['javascript:alert(1)', /must be an origin/],
    ['shop.example.ru', /must be an origin/],
    ['*', /must be an origin/],
    ['https://*.example.ru', /must have a host name/],
    ['https://shop', /must have a host name/],
    ['https://192.0.2.7', /must have a host name/],
    ['https://[::1]', /must have a host name/],
    ["https://shop.example.ru;script-src'self'", /must have a host name/],
    ['https://shop.example.ru https://other.example', /must be an origin/],
    [`https://${'a'.repeat(60)}.${'b'.repeat(40)}.ru`, /must be an origin/],
    ['', /must be an origin/],
  ])('refuses %s', (origin, problem) => {
    expect(originProblem(origin, false)).toMatch(problem);
  });

  it.each(['http://localhost:5173', 'https://127.0.0.1', 'http://shop.example.ru'])(
    'refuses %s in production',
    (origin) => {
      expect(originProblem(origin, true)).toMatch(/must/);
    },
  );
});
