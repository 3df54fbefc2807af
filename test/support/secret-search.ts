import { gunzipSync, inflateSync } from 'node:zlib';
import type { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { bytesOf, filesUnder, readingsOf } from './byte-search.js';
import { tableNames } from './tables.js';

/** Bytes inside bytes inside bytes: JSON in base64 in JSON. */
const DEPTH = 3;

/**
 * Looks for the codes and the link tokens of messages wherever software leaves things behind: as they stand, in UTF-16,
 * in base64, in hexadecimal, packed. A code counts where it stands by itself: six digits inside a hash are none.
 */
export class SecretSearch {
  private readonly patterns: ReadonlyMap<string, RegExp>;

  constructor(secrets: { readonly codes: readonly string[]; readonly tokens: readonly string[] }) {
    this.patterns = new Map([
      ...secrets.codes.map((code, i) => [`code ${i + 1}`, codePattern(code)] as const),
      ...secrets.tokens.map((token, i) => [`token ${i + 1}`, new RegExp(wide(token))] as const),
    ]);
  }

  /** Names of the secrets that stand in it. */
  in(given: Buffer | string): string[] {
    const bytes = typeof given === 'string' ? Buffer.from(given) : given;
    const texts = unpacked(bytes, DEPTH).map((reading) => reading.toString('latin1'));
    return [...this.patterns].flatMap(([name, pattern]) =>
      texts.some((text) => pattern.test(text)) ? [name] : [],
    );
  }

  /** `<table>.<column>: <secret>` of every column of every table. */
  async inDatabase(dataSource: DataSource): Promise<string[]> {
    const found = new Set<string>();
    for (const table of await tableNames(dataSource)) {
      const rows: Record<string, unknown>[] = await dataSource.query(`SELECT * FROM ${table}`);
      for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
        const bytes = Buffer.isBuffer(value) ? value : plain(value);
        for (const name of this.in(bytes)) found.add(`${table}.${column}: ${name}`);
      }
    }
    return [...found].sort();
  }

  /** `<key>: <secret>` of every key, whatever its type. */
  async inRedis(redis: Redis): Promise<string[]> {
    const found: string[] = [];
    for (const key of await redis.keys('*')) {
      const value = await valueOf(redis, key);
      for (const name of this.in(JSON.stringify([key, value]))) found.push(`${key}: ${name}`);
    }
    return found;
  }

  /** `<path>: <secret>` of every file, PDFs and ZIPs unpacked. */
  inFolder(folder: string): string[] {
    return filesUnder(folder).flatMap((path) => {
      const readings = readingsOf(bytesOf(path));
      const names = new Set(readings.flatMap((reading) => this.in(reading)));
      return [...names].map((name) => `${path}: ${name}`);
    });
  }
}

/** The digits with what people put between them, neither inside a longer number nor inside a word. */
function codePattern(code: string): RegExp {
  const [first, second] = [code.slice(0, 3), code.slice(3)];
  return new RegExp(
    `(?<![0-9A-Za-z])(?<!\\d\\.)(${first}[ -]?${second}|${utf16(code)})(?!\\.\\d)(?![0-9A-Za-z])`,
  );
}

/** One letter a byte, or two of them. */
function wide(text: string): string {
  return `${text}|${utf16(text)}`;
}

function utf16(text: string): string {
  return [...text].join('\\x00');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify([value]);
}

/** The bytes and what can be unpacked of them. */
function unpacked(bytes: Buffer, depth: number): Buffer[] {
  if (depth === 0) return [bytes];
  return [bytes, ...inner(bytes).flatMap((it) => unpacked(it, depth - 1))];
}

function inner(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const base64 = text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? [];
  const hex = text.match(/(?:[0-9a-fA-F]{2}){6,}/g) ?? [];
  return [
    ...base64.map((run) => Buffer.from(run, 'base64')),
    ...hex.map((run) => Buffer.from(run, 'hex')),
    ...inflated(bytes),
  ];
}

function inflated(bytes: Buffer): Buffer[] {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
    if (bytes[0] === 0x78) return [inflateSync(bytes)];
  } catch {
    // Not packed: it only began like that.
  }
  return [];
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1, 'WITHSCORES');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return undefined; // it went away meanwhile
  }
}
