import { connect } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leafHash, makeVkey, openCheckpoint } from '#libs/evidence-log';
import { LocalLogSigner } from './local-log-signer.js';
import { LogSignerServer } from './log-signer-server.js';
import { SocketLogSigner } from './socket-log-signer.js';

const origin = 'log.example.test/evidence/2026';
const one = { origin, size: 1, root: leafHash(Buffer.from('a')).toString('hex'), proof: [] };
const nothing = (): void => undefined;

let folder: string;
let settings: { seed: Buffer; state: string; socket: string };
let server: LogSignerServer;
let signer: SocketLogSigner;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signet-signer-'));
  const at = (name: string): string => join(folder, name);
  settings = { seed: Buffer.alloc(32, 7), state: at('signer.json'), socket: at('signer.sock') };
  server = await LogSignerServer.start(settings, nothing);
  signer = new SocketLogSigner(settings.socket);
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('a signer in a process of its own', () => {
  it('signs over its socket what the one in this process signs', async () => {
    await signer.open();
    const text = await signer.sign(one);
    expect(openCheckpoint(text, makeVkey(origin, await signer.publicKey())).size).toBe(1);
    expect(await signer.last(origin)).toEqual({ origin, size: 1, root: one.root });
    expect(await signer.last('other')).toBeUndefined();
  });

  it('refuses in words that reach the one who asked', async () => {
    await signer.sign(one);
    await expect(signer.sign({ ...one, size: 0 })).rejects.toMatchObject({
      name: 'SignerRefused',
      reason: 'smaller',
    });
  });

  it('answers nothing but what it is asked in the one form', async () => {
    for (const line of ['rubbish\n', '{"ask":"sign"}\n', '{"ask":"seed"}\n', '[]\n']) {
      expect(await said(line)).toMatch(/^\{"failed":/);
    }
    expect(await said('x'.repeat(20_000))).toBe('');
  });

  it('lets nobody but its user and group connect', () => {
    expect(statSync(settings.socket).mode & 0o777).toBe(0o660);
    expect(readFileSync(settings.state + '.lock')).toHaveLength(0);
  });

  it('is told apart from one that is away', async () => {
    await server.stop();
    await expect(signer.sign(one)).rejects.toMatchObject({ name: 'SignerUnavailable' });
    server = await LogSignerServer.start(settings, nothing);
    await expect(signer.sign(one)).resolves.toContain(origin);
  });

  it('takes over the socket that a killed one left', async () => {
    await server.stop();
    writeFileSync(settings.socket, '');
    server = await LogSignerServer.start(settings, nothing);
    await expect(signer.publicKey()).resolves.toHaveLength(32);
  });
});

describe('a second signer', () => {
  it('does not start on the same state, whatever its socket', async () => {
    const second = { ...settings, socket: join(folder, 'second.sock') };
    await expect(LogSignerServer.start(second, nothing)).rejects.toThrow(
      'another signer runs with the state',
    );
    await expect(new LocalLogSigner(settings, nothing).open()).rejects.toThrow(
      'Another process signs with the state',
    );
  });

  it('does not start on the same socket, whatever its state', async () => {
    const second = { ...settings, state: join(folder, 'second.json') };
    await expect(LogSignerServer.start(second, nothing)).rejects.toThrow(
      `another signer listens on ${settings.socket}`,
    );
    await expect(signer.publicKey()).resolves.toHaveLength(32);
  });
});

function said(line: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(settings.socket, () => socket.write(line));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', nothing);
    socket.on('close', () => {
      resolve(text);
    });
  });
}
