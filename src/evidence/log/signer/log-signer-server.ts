import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { messageOf, ProcessLock, type SignerSettings } from '../../../platform/index.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { SignerRefused } from './log-signer.js';
import { type Answer, maxLine, readQuestion } from './signer-protocol.js';

/**
 * The signer as a process of its own (`ROLE=log-signer`): it has the key, the state and a Unix socket,
 * and neither a database nor a network.
 */
export class LogSignerServer {
  private constructor(
    private readonly server: Server,
    private readonly lock: ProcessLock,
  ) {}

  /** @throws Error in plain words when another signer has this state or this socket */
  static async start(
    settings: SignerSettings & { readonly socket: string },
    reach: (point: string) => void,
  ): Promise<LogSignerServer> {
    const lock = ProcessLock.take(`${settings.state}.lock`);
    if (!lock) {
      throw new Error(
        `another signer runs with the state ${settings.state}; two of them could sign a fork, so this one does not start`,
      );
    }
    const signer = new CheckpointSigner(settings, reach);
    const server = createServer((socket) => {
      serve(socket, signer);
    });
    try {
      await signer.last('');
      await listen(server, settings.socket);
    } catch (error) {
      lock.release();
      throw error;
    }
    return new LogSignerServer(server, lock);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    this.lock.release();
  }
}

async function listen(server: Server, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) {
    if (await somebodyListens(path)) {
      throw new Error(`another signer listens on ${path}, so this one does not start`);
    }
    rmSync(path); // left by a process that was killed
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  // Its own user and the group of the sequencer, nobody else.
  chmodSync(path, 0o660);
}

function somebodyListens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

function serve(socket: Socket, signer: CheckpointSigner): void {
  let text = '';
  socket.setTimeout(5_000, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (text.length > maxLine) socket.destroy();
    if (!text.endsWith('\n')) return;
    void answer(text, signer).then((said) => socket.end(`${JSON.stringify(said)}\n`));
  });
}

async function answer(line: string, signer: CheckpointSigner): Promise<Answer> {
  try {
    const question = readQuestion(line);
    switch (question.ask) {
      case 'key':
        return { key: signer.publicKey.toString('base64') };
      case 'last':
        return { last: (await signer.last(question.origin)) ?? null };
      case 'sign':
        return { checkpoint: await signer.sign(question) };
    }
  } catch (error) {
    if (error instanceof SignerRefused) return { refused: error.reason, message: error.message };
    return { failed: messageOf(error) };
  }
}
