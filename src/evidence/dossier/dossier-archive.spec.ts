import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { manifestFile, zipOf } from './dossier-archive.js';
import { textFile } from './dossier-file.js';

const at = new Date('2026-11-24T11:05:08.000Z');
const files = [
  textFile('README.txt', 'Прочтите\n'),
  textFile('request/0000.json', '{}'),
  { path: 'documents/1/frozen.pdf', bytes: Buffer.from('%PDF-1.7') },
];
const subject = {
  requestId: '019ab3a1-7c4b-7000-8000-00000000000b',
  documents: [{ id: '019ab3a1-7c4b-7000-8000-00000000000d', sha256: 'ab'.repeat(32) }],
  origins: ['log.example.test/evidence/2026'],
};

/** What the tool of the system says of the archive. */
function listed(zip: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'signet-zip-'));
  try {
    writeFileSync(join(folder, 'd.zip'), zip);
    execFileSync('unzip', ['-tq', join(folder, 'd.zip')]);
    const env = { ...process.env, TZ: 'UTC' };
    return execFileSync('unzip', ['-l', join(folder, 'd.zip')], { encoding: 'utf8', env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the archive of a dossier', () => {
  it('is read by others, in the order given, with the one time given', () => {
    const list = listed(zipOf(files, at));
    const rows = list.split('\n').filter((line) => line.includes('11:05'));

    expect(rows.map((row) => row.trim().split(/\s+/).at(-1))).toEqual(
      files.map(({ path }) => path),
    );
    expect(rows.every((row) => row.includes('2026-11-24'))).toBe(true);
  });

  it('has the same bytes for the same files', () => {
    expect(zipOf(files, at).equals(zipOf([...files], new Date(at)))).toBe(true);
  });

  it('takes no two files of one name', () => {
    expect(() => zipOf([...files, textFile('README.txt', '')], at)).toThrow('README.txt');
  });

  it('lists size and hash of every file, one per line', () => {
    const manifest = manifestFile(subject, files);
    const text = Buffer.from(manifest.bytes).toString();
    const read: unknown = JSON.parse(text);

    expect(read).toMatchObject({
      format: 'signet-dossier/1',
      request: subject.requestId,
      documents: subject.documents,
      origins: subject.origins,
    });
    expect(
      text.match(/^ {4}\{"path":"[^"]+","bytes":\d+,"sha256":"[0-9a-f]{64}"\},?$/gm),
    ).toHaveLength(3);
    expect(Object.keys(unzipSync(zipOf([...files, manifest], at)))).toContain('manifest.json');
  });
});
