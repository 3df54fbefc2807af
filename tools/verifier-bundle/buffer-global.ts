// What the verifier needs of Node's Buffer, for browsers: injected by the bundler wherever `Buffer` stands.
/* eslint-disable @typescript-eslint/unbound-method, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- methods of a foreign class are taken and put back, and its types say any */
import { Buffer as Polyfill } from 'buffer';

const { toString } = Polyfill.prototype;
const { from } = Polyfill;

const toBase64url = (text: string): string =>
  text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

// The polyfill knows no base64url; its base64 reads both alphabets, as Node's does.
Object.assign(Polyfill.prototype, {
  toString(this: Polyfill, encoding?: string, start?: number, end?: number): string {
    if (encoding !== 'base64url') return Reflect.apply(toString, this, [encoding, start, end]);
    return toBase64url(Reflect.apply(toString, this, ['base64', start, end]));
  },
});
Object.assign(Polyfill, {
  from(value: unknown, encoding?: unknown, length?: unknown): Polyfill {
    const known = encoding === 'base64url' ? 'base64' : encoding;
    return Reflect.apply(from, Polyfill, [value, known, length]);
  },
});

export { Polyfill as Buffer };
