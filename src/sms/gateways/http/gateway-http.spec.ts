import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GatewayHttp } from './gateway-http.js';

const servers: Server[] = [];
const sockets: Socket[] = [];

/** Something on this machine that does as it is told with whoever connects; answers its port. */
async function listen(onSocket: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const answers =
  (text: string) =>
  (socket: Socket): void => {
    socket.once('data', () => socket.end(text));
  };

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

const post = { path: '/send', body: 'mes=482913', headers: { authorization: 'Bearer key' } };

describe('a request to a gateway', () => {
  it('brings status and body', async () => {
    const port = await listen(answers('HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok'));

    expect(await new GatewayHttp(`http://127.0.0.1:${port}/base`).ask(post)).toEqual({
      kind: 'answer',
      status: 201,
      body: 'ok',
    });
  });

  it('asks below the configured address', async () => {
    let asked = '';
    const port = await listen((socket) => {
      socket.once('data', (data) => {
        asked = data.toString().split('\r\n')[0] ?? '';
        socket.end('HTTP/1.1 204 No Content\r\n\r\n');
      });
    });
    await new GatewayHttp(`http://127.0.0.1:${port}/base`).ask(post);

    expect(asked).toBe('POST /base/send HTTP/1.1');
  });

  it('did not go out when nobody is there', async () => {
    const port = await listen(() => undefined);
    await new Promise((done) => servers.pop()?.close(done));

    expect(await new GatewayHttp(`http://127.0.0.1:${port}`).ask(post)).toEqual({
      kind: 'not-sent',
    });
  });

  it('did not go out when the name is nobody’s', async () => {
    expect(await new GatewayHttp('http://gateway.invalid').ask(post)).toEqual({ kind: 'not-sent' });
  });

  it('did not go out to one who speaks no TLS', async () => {
    const heard: Buffer[] = [];
    const port = await listen((socket) => {
      socket.once('data', (data) => {
        heard.push(data);
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      });
    });

    expect(await new GatewayHttp(`https://127.0.0.1:${port}`).ask(post)).toEqual({
      kind: 'not-sent',
    });
    expect(Buffer.concat(heard).toString('latin1')).not.toContain('482913');
  });

  it('is lost when the connection ends without an answer', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.destroy()));

    expect(await new GatewayHttp(`http://127.0.0.1:${port}`).ask(post)).toEqual({
      kind: 'lost',
      cause: 'closed',
    });
  });

  it.each([
    ['nothing comes', ''],
    ['the answer stops in the middle', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"id"'],
  ])('is lost when %s', async (_, text) => {
    const port = await listen((socket) => socket.once('data', () => socket.write(text)));

    expect(await new GatewayHttp(`http://127.0.0.1:${port}`, 200).ask(post)).toEqual({
      kind: 'lost',
      cause: 'timeout',
    });
  });

  it('is lost when the answer is longer than any answer, and the rest is not read', async () => {
    const long = 'x'.repeat(70_000);
    const port = await listen(answers(`HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n${long}`));

    expect(await new GatewayHttp(`http://127.0.0.1:${port}`).ask(post)).toEqual({
      kind: 'lost',
      cause: 'no-response',
    });
  });

  it('goes nowhere else, whatever it is told', async () => {
    let elsewhere = 0;
    const other = await listen((socket) => {
      elsewhere += 1;
      socket.destroy();
    });
    const port = await listen(
      answers(
        `HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:${other}/\r\nContent-Length: 0\r\n\r\n`,
      ),
    );

    expect(await new GatewayHttp(`http://127.0.0.1:${port}`).ask(post)).toMatchObject({
      kind: 'answer',
      status: 307,
    });
    expect(elsewhere).toBe(0);
  });
});
