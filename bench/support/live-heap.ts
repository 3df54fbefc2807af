import { once } from 'node:events';

interface Reply {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

/** Asks a process, through its inspector, how much of its heap is in use once the garbage is collected. */
export class LiveHeap {
  private asked = 0;
  private readonly waiting = new Map<number, (reply: Reply) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== undefined) this.waiting.get(reply.id)?.(reply);
    });
  }

  static async of(inspector: string | undefined): Promise<LiveHeap> {
    if (!inspector) throw new Error('The process has no inspector');
    const socket = new WebSocket(inspector);
    await once(socket, 'open');
    return new LiveHeap(socket);
  }

  async bytes(): Promise<number> {
    await this.ask('HeapProfiler.collectGarbage');
    const { result } = await this.ask('Runtime.getHeapUsage');
    return result?.usedSize ?? Number.NaN;
  }

  close(): void {
    this.socket.close();
  }

  private ask(method: string): Promise<Reply> {
    const id = (this.asked += 1);
    const reply = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method }));
    return reply;
  }
}
