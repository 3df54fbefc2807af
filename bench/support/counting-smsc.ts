import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Part {
  readonly to: string;
  readonly hex: string;
  readonly at: number;
}

/** Octets before the text of a part: the user data header. */
const HEADER = 6;

/** The SMSC of the tests, over Perl's Net::SMPP; counts what comes and knows when. */
export class CountingSmsc {
  readonly parts: Part[] = [];
  private readonly waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    readonly port: number,
  ) {}

  static async start(): Promise<CountingSmsc> {
    const child = spawn('perl', ['test/support/smpp-peers/smsc.pl']);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    let smsc: CountingSmsc | undefined;
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => {
        reject(new Error(`The SMSC has ended (apt-get install libnet-smpp-perl)\n${errors}`));
      });
      createInterface(child.stdout).on('line', (line) => {
        const told = JSON.parse(line) as { event: string; port: number; to: string; hex: string };
        if (told.event === 'listening') resolve((smsc = new CountingSmsc(child, told.port)));
        if (told.event === 'submit') smsc?.take(told);
      });
    });
  }

  /** Waits until so many parts have come. */
  async until(count: number): Promise<void> {
    if (this.parts.length >= count) return;
    await new Promise<void>((resolve) => this.waiting.push({ count, resolve }));
  }

  /** The texts, put together; parts of one number come in their order. */
  texts(): string[] {
    return [...Map.groupBy(this.parts, ({ to }) => to).values()].map((parts) => {
      const letters = parts.map(({ hex }) => Buffer.from(hex, 'hex').subarray(HEADER));
      return Buffer.concat(letters).swap16().toString('utf16le');
    });
  }

  /** Milliseconds from one part to another, by their places. */
  between(first: number, last: number): number {
    return (this.parts[last]?.at ?? Number.NaN) - (this.parts[first]?.at ?? Number.NaN);
  }

  stop(): void {
    this.child.removeAllListeners('exit');
    this.child.kill();
  }

  private take({ to, hex }: { to: string; hex: string }): void {
    this.parts.push({ to, hex, at: performance.now() });
    for (const [i, { count, resolve }] of [...this.waiting.entries()].reverse()) {
      if (this.parts.length < count) continue;
      this.waiting.splice(i, 1);
      resolve();
    }
  }
}
