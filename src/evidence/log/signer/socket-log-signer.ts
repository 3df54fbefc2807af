import { connect } from 'node:net';
import {
  LogSigner,
  type SignedState,
  SignerRefused,
  SignerUnavailable,
  type SignRequest,
} from './log-signer.js';
import type { Question } from './signer-protocol.js';
import { readAnswer, type ReadAnswer } from './signer-answer.js';

const limitMs = 10_000;

/** Asks a signer that is a process of its own; neither key nor state are readable from here. */
export class SocketLogSigner extends LogSigner {
  constructor(private readonly path: string) {
    super();
  }

  async open(): Promise<void> {
    await this.publicKey();
  }

  close(): void {
    // One connection per question: nothing stays open.
  }

  async publicKey(): Promise<Buffer> {
    const { key } = await this.ask({ ask: 'key' });
    if (key?.length !== 32) throw this.unavailable('gives no key');
    return key;
  }

  async last(origin: string): Promise<SignedState | undefined> {
    const { last } = await this.ask({ ask: 'last', origin });
    return last;
  }

  async sign(request: SignRequest): Promise<string> {
    const { checkpoint } = await this.ask({ ask: 'sign', ...request });
    if (checkpoint === undefined) throw this.unavailable('gives no checkpoint');
    return checkpoint;
  }

  private async ask(question: Question): Promise<ReadAnswer> {
    const line = await this.exchange(`${JSON.stringify(question)}\n`);
    const answer = readAnswer(line);
    if (!answer) throw this.unavailable('gave no answer');
    if (answer.refused) throw new SignerRefused(answer.refused, answer.message ?? '');
    if (answer.failed !== undefined) throw this.unavailable(answer.failed);
    return answer;
  }

  private exchange(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(this.path, () => socket.write(line));
      socket.setTimeout(limitMs, () => socket.destroy(this.unavailable('does not answer')));
      socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      socket.on('end', () => {
        resolve(text);
      });
      socket.on('error', ({ message }) => {
        reject(this.unavailable(message));
      });
    });
  }

  private unavailable(why: string): SignerUnavailable {
    return new SignerUnavailable(`The signer on ${this.path}: ${why}`);
  }
}
