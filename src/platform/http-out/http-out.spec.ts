import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress, lookup } from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../config/app-config.js';
import { checkedLookup } from './checked-lookup.js';
import { exchange } from './exchange.js';
import { HttpOut } from './http-out.js';

const request = { body: 'a=1', contentType: 'application/x-www-form-urlencoded' };
const out = (production = false): HttpOut => new HttpOut({ production } as AppConfig);

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/path?q=1`;
}

/** A resolver that answers what it is told to. */
const leadingTo = (...addresses: string[]): typeof lookup =>
  ((_name: string, _options: object, done: (error: null, found: LookupAddress[]) => void) => {
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;

const found = (resolve: typeof lookup, loopback = false): Promise<unknown> =>
  new Promise((done) => {
    checkedLookup(loopback, resolve)('a.example.ru', { all: true }, (error, addresses) => {
      done(error ? error.code : addresses);
    });
  });

describe('a request to an address that somebody gave', () => {
  it('carries body, type and headers, and brings status and answer back', async () => {
    const got: unknown[] = [];
    const address = await serve((incoming, answer) => {
      incoming.on('data', (chunk: Buffer) => got.push(chunk.toString()));
      incoming.on('end', () => {
        got.push(incoming.url, incoming.headers['content-type'], incoming.headers['x-own']);
        answer.writeHead(422).end('нет');
      });
    });

    const result = await out().post(address, { ...request, headers: { 'x-own': 'yes' } });

    expect(result).toEqual({ kind: 'answered', status: 422, body: 'нет' });
    expect(got).toEqual(['a=1', '/path?q=1', request.contentType, 'yes']);
  });

  it('follows no redirect', async () => {
    let calls = 0;
    const address = await serve((_, answer) => {
      calls += 1;
      answer.writeHead(302, { location: '/other' }).end();
    });

    expect(await out().post(address, request)).toMatchObject({ status: 302 });
    expect(calls).toBe(1);
  });

  it('gives up on an answer that does not end', async () => {
    const address = await serve((_, answer) => {
      const chunk = 'x'.repeat(16_384);
      const more = (): void => {
        while (!answer.destroyed && answer.write(chunk));
        answer.once('drain', more);
      };
      more();
    });

    expect(await out().post(address, request)).toEqual({ kind: 'no-answer', cause: 'too-large' });
  });

  it('tells what cannot have gone out from what may have', async () => {
    const closes = await serve((incoming) => incoming.socket.destroy());
    expect(await out().post(closes, request)).toEqual({ kind: 'no-answer', cause: 'closed' });

    await new Promise((done) => server?.close(done));
    expect(await out().post(closes, request)).toEqual({ kind: 'not-sent', cause: 'ECONNREFUSED' });
  });

  it('gives up on one who says nothing', async () => {
    const address = await serve(() => undefined);
    const way = { lookup: checkedLookup(true), connectMs: 500, wholeMs: 50, mostBytes: 100 };

    const result = await exchange(new URL(address), request, way);

    expect(result).toEqual({ kind: 'no-answer', cause: 'timeout' });
  });

  it('does not reach this machine in production, by whatever name', async () => {
    let calls = 0;
    const address = await serve(() => (calls += 1));
    const { port } = new URL(address);

    expect(await out(true).post(address, request)).toMatchObject({ cause: 'not_https' });
    expect(await out(true).post(`https://127.0.0.1:${port}/`, request)).toMatchObject({
      cause: 'not_public',
    });
    expect(calls).toBe(0);
  });
});

describe('a name', () => {
  it('is connected to at the addresses that were looked at', async () => {
    expect(await found(leadingTo('77.88.8.8'))).toEqual([{ address: '77.88.8.8', family: 4 }]);
  });

  it.each([['10.0.0.1'], ['77.88.8.8', '127.0.0.1'], ['::ffff:10.0.0.1'], ['64:ff9b::a00:1'], []])(
    'that leads to %s is refused',
    async (...addresses) => {
      expect(await found(leadingTo(...addresses))).toBe('ERR_ADDRESS_NOT_PUBLIC');
    },
  );

  it('may lead to this machine where that is allowed, and to no other closed address', async () => {
    expect(await found(leadingTo('127.0.0.1'), true)).toHaveLength(1);
    expect(await found(leadingTo('192.168.0.1'), true)).toBe('ERR_ADDRESS_NOT_PUBLIC');
  });
});
