import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../eventually.js';

/** A peer in a process of its own: what it says, line by line, and its end. */
export class PeerProcess {
  private readonly child: ChildProcessWithoutNullStreams;
  /** Rejected, with its last words, once it has ended. */
  readonly failure: Promise<never>;
  private errors = '';
  private rest = '';

  /**
   * @param howToGet said when it cannot run
   * @param onLine told of each line of stdout as it comes
   */
  constructor(
    private readonly program: string,
    words: readonly string[],
    private readonly howToGet: string,
    onLine: (line: string) => void = () => undefined,
  ) {
    this.child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.on('error', (error) => (this.errors += error.message));
    this.failure = once(this.child, 'exit').then(() => {
      throw new Error(this.lastWords('has ended'));
    });
    this.failure.catch(() => undefined);
    // A peer that has ended takes no more orders; whoever waits for their effect says so.
    this.child.stdin.on('error', () => undefined);
    this.child.stderr.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (this.rest + chunk).split('\n');
      this.rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
  }

  /** What it said of itself on stderr. */
  get said(): string {
    return this.errors;
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  write(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** Asks until there is an answer; a peer that ended meanwhile is told of with its last words. */
  until<T>(awaited: string, ask: () => T | undefined, limitMs?: number): Promise<T> {
    return eventually(
      awaited,
      () => {
        const answer = ask();
        if (answer === undefined && this.isOver) {
          throw new Error(this.lastWords(`ended before: ${awaited}`));
        }
        return Promise.resolve(answer);
      },
      limitMs,
    );
  }

  /** Waits for its end, and for what it then has said of itself. */
  async whenOver(awaited: string, words: RegExp): Promise<RegExpExecArray> {
    return eventually(awaited, () =>
      Promise.resolve(this.isOver ? (words.exec(this.errors) ?? undefined) : undefined),
    );
  }

  async stop(): Promise<void> {
    if (this.isOver || this.child.pid === undefined) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private lastWords(what: string): string {
    return `${this.program} ${what} (${this.howToGet})\n${this.errors}`;
  }
}
