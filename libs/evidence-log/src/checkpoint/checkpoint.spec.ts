import { generateKeyPairSync } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evidenceVectors } from '../../../../test/support/vectors/evidence-vectors.js';
import { vectorKey } from '../../../../test/support/vectors/vector-key.js';
import {
  makeVkey,
  openCheckpoint,
  type ProofFault,
  ProofRefused,
  readCheckpoint,
  readVkey,
  signCheckpoint,
} from '../index.js';

const { keys, checkpoints, tree } = evidenceVectors;
const { vkey, origin } = keys;
const good = checkpoints['3'] ?? '';

const reasonOf = (act: () => unknown): ProofFault | 'none' => {
  try {
    act();
  } catch (error) {
    if (error instanceof ProofRefused) return error.reason;
    throw error;
  }
  return 'none';
};

const refused = (text: string): ProofFault | 'none' => reasonOf(() => openCheckpoint(text, vkey));

describe('a checkpoint', () => {
  it.each(Object.entries(checkpoints))(
    'of size %s is signed and read as published',
    (size, text) => {
      const root = Buffer.from(tree.roots[size] ?? '', 'hex');
      const checkpoint = { origin, size: Number(size), root };

      expect(signCheckpoint(checkpoint, vectorKey())).toBe(text);
      expect(openCheckpoint(text, vkey)).toEqual(checkpoint);
      expect(readCheckpoint(text)).toEqual(checkpoint);
    },
  );

  it('is opened when the key signed a fork too: only consistency shows that', () => {
    const fork = evidenceVectors.mustFail.find(({ checkpoint }) => checkpoint)?.checkpoint ?? '';

    expect(openCheckpoint(fork, vkey).size).toBe(3);
    expect(openCheckpoint(fork, vkey).root).not.toEqual(openCheckpoint(good, vkey).root);
  });

  it('of any log comes back as it was signed', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9.:/-]{0,40}$/),
        fc.maxSafeNat(),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (name, size, root) => {
          const checkpoint = { origin: name, size, root: Buffer.from(root) };
          const text = signCheckpoint(checkpoint, privateKey);
          expect(openCheckpoint(text, makeVkey(name, raw))).toEqual(checkpoint);
          expect(reasonOf(() => openCheckpoint(text, vkey))).toBe('origin');
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is refused when any byte of it is changed', () => {
    const bytes = Buffer.from(good, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(refused(changed.toString('utf8'))).not.toBe('none');
      }),
      { numRuns: 300 },
    );
  });

  it('passes over the lines of other keys, in whatever place', () => {
    const [text = '', line = ''] = good.split('\n\n');
    const other = `\u2014 witness.example ${Buffer.alloc(80, 7).toString('base64')}\n`;
    const sameNameOtherKey = `\u2014 ${origin} ${Buffer.alloc(68, 7).toString('base64')}\n`;

    expect(refused(`${text}\n\n${other}${line}`)).toBe('none');
    expect(refused(`${text}\n\n${line}${other}${sameNameOtherKey}`)).toBe('none');
    expect(refused(`${text}\n\n${other}`)).toBe('signature');
    expect(refused(`${text}\n\n${sameNameOtherKey}`)).toBe('signature');
  });

  it('is refused when one of two signatures of the key is bad', () => {
    const line = good.split('\n\n')[1] ?? '';
    const id = Buffer.from(keys.keyIdHex, 'hex');
    const bad = Buffer.concat([id, Buffer.alloc(64)]).toString('base64');
    const short = Buffer.concat([id, Buffer.alloc(63)]).toString('base64');

    expect(refused(`${good}\u2014 ${origin} ${bad}\n`)).toBe('signature');
    expect(refused(good.replace(line, `\u2014 ${origin} ${short}\n`))).toBe('signature');
  });

  it.each([
    ['lines ended as in Windows', good.replaceAll('\n', '\r\n')],
    ['a carriage return in the origin', good.replace('\n3\n', '\r\n3\n')],
    ['a size with a leading zero', good.replace('\n3\n', '\n03\n')],
    ['a size with a sign', good.replace('\n3\n', '\n+3\n')],
    ['a size beyond 53 bits', good.replace('\n3\n', '\n9007199254740992\n')],
    ['a root without its padding', good.replace('bw0=\n', 'bw0\n')],
    ['a root with surplus bits', good.replace('bw0=\n', 'bw1=\n')],
    ['a root of 31 bytes', good.replace(tree.rootBase64, Buffer.alloc(31).toString('base64'))],
    ['an extension line', good.replace('\n\n', '\nextension\n\n')],
    ['a line missing', good.replace('\n3\n', '\n')],
    ['an empty origin', good.replace(origin, '')],
    ['an origin with a space', good.replace(`${origin}\n`, 'log example\n')],
    ['no signature line', good.slice(0, good.indexOf('\n\n') + 2)],
    ['no empty line', good.replace('\n\n', '\n')],
    ['no line end at the end', good.slice(0, -1)],
    ['something after the end', `${good}\n`],
    ['a hyphen for the dash', good.replace('\u2014', '-')],
    ['two spaces in the signature line', good.replace(`${origin} `, `${origin}  `)],
    ['a signature with a line feed in its base64', good.replace('nkIj', 'nk\tIj')],
    ['a signature that is not canonical base64', good.replace('5Aw=', '5Ax=')],
    ['a byte order mark', `\ufeff${good}`],
    ['a lone surrogate', good.replace(origin, `${origin}\ud800`)],
    ['two hundred lines of signatures', good + `\u2014 w AAAAAAA=\n`.repeat(200)],
    ['a text without end', good.replace('\n\n', `${'x'.repeat(200_000)}\n\n`)],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(text).not.toBe(good);
    expect(refused(text)).toBe('form');
  });

  it('is not signed for a name, a size or a root that cannot be written', () => {
    const root = Buffer.alloc(32);
    const sign =
      (changes: object): (() => string) =>
      () =>
        signCheckpoint({ origin, size: 1, root, ...changes }, vectorKey());

    expect(sign({ origin: 'a b' })).toThrow(RangeError);
    expect(sign({ origin: 'a+b' })).toThrow(RangeError);
    expect(sign({ size: -1 })).toThrow(RangeError);
    expect(sign({ root: root.subarray(1) })).toThrow(RangeError);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => signCheckpoint({ origin, size: 1, root }, privateKey)).toThrow(RangeError);
  });
});

describe('the key of a log as text', () => {
  it('is the published one, and is read back', () => {
    const publicKey = Buffer.from(keys.publicKeyHex, 'hex');

    expect(makeVkey(origin, publicKey)).toBe(vkey);
    expect(readVkey(vkey)).toEqual({
      name: origin,
      keyId: Buffer.from(keys.keyIdHex, 'hex'),
      publicKey,
    });
  });

  it.each([
    ['another id', vkey.replace('1727129a', '1727129b')],
    ['an id in capitals', vkey.replace('1727129a', '1727129A')],
    ['another kind of key', vkey.replace('+AQ', '+Ag')],
    ['a key cut short', vkey.slice(0, -4)],
    ['a key that is not canonical base64', `${vkey}=`],
    ['no name', vkey.replace(origin, '')],
    ['another name than its id', vkey.replace('2026', '2025')],
    ['a space in the name', vkey.replace('log.', 'log ')],
    ['a line end', `${vkey}\n`],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(reasonOf(() => readVkey(text))).toBe('key');
    expect(reasonOf(() => openCheckpoint(good, text))).toBe('key');
  });

  it('is not made of a name that lines cannot hold, or a key of another length', () => {
    const publicKey = Buffer.from(keys.publicKeyHex, 'hex');

    for (const name of ['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u0000b', 'a\ud800']) {
      expect(() => makeVkey(name, publicKey)).toThrow(RangeError);
    }
    expect(() => makeVkey(origin, publicKey.subarray(1))).toThrow(RangeError);
  });
});
