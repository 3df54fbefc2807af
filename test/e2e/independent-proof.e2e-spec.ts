import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { changedAt, goVerify, shellVerify } from '../independent/independent-verifiers.js';
import { eventually } from '../support/eventually.js';
import { type DocumentAnswer, Office } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

/** Nothing here that judges is ours: Go's sumdb, openssl with xxd, and poppler to take the PDF apart. */
describe('the proof of a signature, without Signet', () => {
  let signet: RunningSignet;
  let office: Office;
  let document: DocumentAnswer;
  /** What the signed PDF carries, and the dossier unpacked. */
  let attached: string;
  let dossier: string;
  let vkey: string;

  const evidence = (path: string): Promise<Buffer> =>
    bytesOf(`${signet.baseUrl}/api/v1/evidence/${path}`);
  const file = (name: string): string => join(attached, name);

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    document = await signedBy(office);
    attached = await attachmentsOf(office, document);
    dossier = await dossierOf(office, document);
    vkey = readFileSync(file('log.vkey'), 'utf8').trim();
  });

  afterAll(async () => {
    await signet.stop();
  });

  it('is held by every event that the signed PDF carries', () => {
    const events = readdirSync(attached).filter((name) =>
      /^(request|document)-\d{4}\.json$/.test(name),
    );
    const types = events.map(
      (name) => (JSON.parse(readFileSync(file(name), 'utf8')) as { type: string }).type,
    );

    expect(types).toContain('document.signed');
    for (const name of events) {
      const proof = name.replace('.json', '.tlog-proof');
      expect(goVerify('proof', vkey, file(name), file(proof)).output).toContain(' of 127.0.0.1');
    }
    expect(
      shellVerify('--proof', file('request-0000.json'), file('request-0000.tlog-proof'), vkey)
        .output,
    ).toMatch(/^ok/);
  });

  it('is refused after one changed byte of the event, the proof or the checkpoint under it', () => {
    const [event, proof] = [file('request-0001.json'), file('request-0001.tlog-proof')];
    const text = readFileSync(proof);
    const changes = [
      { event: changed(event, 100), proof },
      // In the first hash of the path, in the root and in the signature.
      { event, proof: changed(proof, text.indexOf('index') + 20) },
      { event, proof: changed(proof, text.indexOf('\n\n\u2014') - 10) },
      { event, proof: changed(proof, text.length - 30) },
    ];

    for (const altered of changes) {
      expect(goVerify('proof', vkey, altered.event, altered.proof).output).toMatch(/^refused: /);
      expect(shellVerify('--proof', altered.event, altered.proof, vkey).output).toMatch(/^FAILED/);
    }
  });

  it('is what the running service serves: checkpoint and tiles over HTTP have it at its place', async () => {
    const checkpoint = saved('checkpoint', await evidence('checkpoint'));
    const base = `${signet.baseUrl}/api/v1/evidence`;
    const [, index = ''] =
      /index (\d+)/.exec(readFileSync(file('request-0000.tlog-proof'), 'utf8')) ?? [];
    const ask = (event: string, at: string, note = checkpoint): boolean =>
      goVerify('tiles', vkey, note, base, at, event).ok;

    expect(ask(file('request-0000.json'), index)).toBe(true);
    expect(ask(changed(file('request-0000.json'), 50), index)).toBe(false);
    expect(ask(file('request-0000.json'), String(Number(index) + 1))).toBe(false);
    expect(ask(file('request-0000.json'), index, changed(checkpoint, 60))).toBe(false);
  });

  it('stays in a log that only grows: the checkpoint of the PDF is the beginning of the newer one', () => {
    const own = readdirSync(attached).find((name) => /^checkpoint\.\d+$/.test(name)) ?? '';
    const [growth = ''] = readdirSync(join(dossier, 'consistency'));
    const [from, to] = growth.replace('.txt', '').split('-');
    const hashes = join(dossier, 'consistency', growth);
    const newer = join(dossier, `checkpoint.${to ?? ''}`);

    expect(own).toBe(`checkpoint.${from ?? ''}`);
    expect(goVerify('consistency', vkey, file(own), newer, hashes).ok).toBe(true);
    expect(shellVerify('--consistency', file(own), newer, hashes, vkey).ok).toBe(true);
    const forged = changed(hashes, 3);
    expect(goVerify('consistency', vkey, file(own), newer, forged).ok).toBe(false);
    expect(shellVerify('--consistency', file(own), newer, forged, vkey).ok).toBe(false);
  });

  it('is found whole in the dossier by the script that lies in it', () => {
    const { ok, output } = shellVerify(
      dossier,
      '--log-key',
      vkey,
      '--mine',
      ownCheckpoint(attached),
    );

    expect(output.match(/^FAILED.*$/gm) ?? []).toEqual([]);
    expect(ok).toBe(true);
    expect(output).toMatch(/^ok {6}documents\/1\/signed\.pdf seal$/m);
    expect(output).toMatch(/^ok {6}request\/\d{4}\.json document\.signed$/m);
    expect(output).toMatch(/^ok {6}consistency\//m);
    expect(readFileSync(join(dossier, 'verify.sh'), 'utf8')).toBe(
      readFileSync('src/evidence/dossier/guide/verify.sh', 'utf8'),
    );
  });

  it('is refused by that script after one changed byte, which names the file', () => {
    const copy = mkdtempSync(join(tmpdir(), 'signet-expert-'));
    cpSync(dossier, copy, { recursive: true });
    for (const [path, at] of [
      ['request/0002.json', 60],
      ['request/0005.tlog-proof', 40],
      ['documents/1/signed.pdf', 3000],
      ['documents/1/frozen.pdf', 900],
    ] as const) {
      const target = join(copy, path);
      writeFileSync(target, changedAt(readFileSync(target), at));
    }

    const { ok, output } = shellVerify(copy, '--log-key', vkey);

    expect(ok).toBe(false);
    const failed = [...output.matchAll(/^FAILED {2}(\S+)/gm)].map(([, name]) => name);
    expect(failed).toEqual([
      'manifest.json:',
      'request/0002.json',
      // It names the hash of the event before it, which is another one now.
      'request/0003.json',
      'request/0005.json',
      'documents/1/frozen.pdf:',
      'documents/1/signed.pdf',
    ]);
  });
});

async function signedBy(office: Office): Promise<DocumentAnswer> {
  const { document, client } = await office.send();
  const sms = await client.sms();
  const page = await client.open(client.linkIn(sms));
  await client.confirm(page, client.codeIn(sms));
  return eventually('the seal', async () => {
    const { body } = await office.api.get<DocumentAnswer & { sealedAt: string | null }>(
      `/documents/${document.id}`,
    );
    return body.sealedAt === null ? undefined : body;
  });
}

async function attachmentsOf(office: Office, { id }: DocumentAnswer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-expert-'));
  const pdf = await office.api.bytes(`/documents/${id}/pdf`);
  writeFileSync(join(folder, 'signed.pdf'), pdf.bytes);
  execFileSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'signed.pdf')]);
  return folder;
}

async function dossierOf(office: Office, { id }: DocumentAnswer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-expert-'));
  const zip = await office.api.bytes(`/documents/${id}/dossier`);
  for (const [path, bytes] of Object.entries(unzipSync(zip.bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function ownCheckpoint(attached: string): string {
  return join(attached, readdirSync(attached).find((name) => /^checkpoint\.\d+$/.test(name)) ?? '');
}

async function bytesOf(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

function saved(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'signet-expert-')), name);
  writeFileSync(path, bytes);
  return path;
}

/** A copy of the file with one byte changed. */
function changed(path: string, at: number): string {
  return saved('changed', changedAt(readFileSync(path), at));
}
