import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { DataSource } from 'typeorm';
import { tableNames } from './tables.js';

/** What a person is known by; the surname is in the nominative and declines by endings alone. */
export interface WantedPerson {
  readonly lastName: string;
  readonly fullName: string;
  /** E.164, Russian. */
  readonly phone: string;
  readonly email: string;
}

/** Looks for a person in bytes, in every writing in which software leaves him behind. */
export class ByteSearch {
  private readonly forms: ReadonlyMap<string, Buffer>;

  constructor(person: WantedPerson) {
    this.forms = new Map([
      ...[person.lastName, person.fullName, person.email].flatMap((text) => formsOfText(text)),
      ...writingsOfNumber(person.phone).flatMap((text) => formsOfAscii(text)),
    ]);
  }

  /** Names of the forms that stand in these bytes. */
  in(bytes: Buffer | string): string[] {
    const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    return [...this.forms].flatMap(([name, form]) => (given.includes(form) ? [name] : []));
  }

  /** `<table>.<column>: <form>` of every value of every column that holds a form; nothing is decrypted. */
  async inDatabase(dataSource: DataSource): Promise<string[]> {
    const found = new Set<string>();
    for (const table of await tableNames(dataSource)) {
      const rows: Record<string, unknown>[] = await dataSource.query(`SELECT * FROM ${table}`);
      const values = rows.flatMap((row) => Object.entries(row));
      for (const [column, value] of values) {
        const forms = this.in(Buffer.isBuffer(value) ? value : JSON.stringify(value));
        for (const form of forms) found.add(`${table}.${column}: ${form}`);
      }
    }
    return [...found].sort();
  }

  /** The same of a file that is packed: a PDF is searched as text, unpacked and by its attachments, a ZIP by entry. */
  inFile(bytes: Buffer): string[] {
    return [...new Set(readingsOf(bytes).flatMap((reading) => this.in(reading)))];
  }

  /** `<path>: <form>` of every file under the folder. */
  inFolder(folder: string): string[] {
    return filesUnder(folder).flatMap((path) =>
      this.inFile(bytesOf(path)).map((form) => `${path}: ${form}`),
    );
  }
}

function formsOfText(text: string): [string, Buffer][] {
  const writings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
  return writings.flatMap((one): [string, Buffer][] => [
    [`${one} in UTF-8`, Buffer.from(one)],
    [`${one} in UTF-16LE`, Buffer.from(one, 'utf16le')],
    [`${one} in UTF-16BE`, Buffer.from(one, 'utf16le').swap16()],
    [`${one} percent-encoded`, Buffer.from(encodeURIComponent(one))],
    [`${one} percent-encoded, small`, Buffer.from(encodeURIComponent(one).toLowerCase())],
    [`${one} escaped as JSON`, Buffer.from(escaped(one))],
    ...inBase64(one),
  ]);
}

function formsOfAscii(text: string): [string, Buffer][] {
  return [
    [`${text} in ASCII`, Buffer.from(text)],
    [`${text} in UTF-16LE`, Buffer.from(text, 'utf16le')],
    [`${text} in UTF-16BE`, Buffer.from(text, 'utf16le').swap16()],
    [`${text} percent-encoded`, Buffer.from(encodeURIComponent(text))],
    ...inBase64(text),
  ];
}

/** Text inside base64 looks differently by where it begins; the letters at its ends mix with what stands beside. */
function inBase64(text: string): [string, Buffer][] {
  return [0, 1, 2].flatMap((offset): [string, Buffer][] => {
    const whole = Buffer.concat([Buffer.alloc(offset), Buffer.from(text), Buffer.alloc(2)]);
    const inner = (alphabet: 'base64' | 'base64url'): string =>
      whole.toString(alphabet).slice(offset === 0 ? 0 : 4, -4);
    return [
      [`${text} in base64 at ${offset}`, Buffer.from(inner('base64'))],
      [`${text} in base64url at ${offset}`, Buffer.from(inner('base64url'))],
    ];
  });
}

function escaped(text: string): string {
  return [...text]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Digits with and without the country, and as people write them. */
function writingsOfNumber(e164: string): string[] {
  const [, code = '', first = '', second = '', third = ''] =
    /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164) ?? [];
  const tail = `${first}-${second}-${third}`;
  return [
    `${code}${first}${second}${third}`,
    `${code} ${tail}`,
    `${code}\u00a0${tail}`,
    `(${code}) ${tail}`,
    `${code}-${tail}`,
    tail,
  ];
}

/** Paths of all files of a folder. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** A file that is deleted while we look holds nothing any more. */
export function bytesOf(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

/** The bytes themselves, and what is packed in them: streams, text and attachments of a PDF, entries of a ZIP. */
export function readingsOf(raw: Buffer): Buffer[] {
  if (raw.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return Object.values(unzipSync(raw)).flatMap((entry) => readingsOf(Buffer.from(entry)));
  }
  return raw.subarray(0, 5).toString('latin1') === '%PDF-' ? readingsOfPdf(raw) : [raw];
}

function readingsOfPdf(raw: Buffer): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'signet-pdf-'));
  const path = join(folder, 'file.pdf');
  const attached = join(folder, 'attached');
  try {
    writeFileSync(path, raw);
    mkdirSync(attached);
    const room = { maxBuffer: 1 << 28 };
    const text = execFileSync('pdftotext', ['-q', path, '-'], room);
    const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], room);
    execFileSync('pdfdetach', ['-saveall', '-o', attached, path], { stdio: 'ignore' });
    const inside = filesUnder(attached).flatMap((one) => readingsOf(readFileSync(one)));
    return [raw, text, unpacked, ...inside];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
