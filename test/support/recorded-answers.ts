export interface RecordedAnswer {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Everything that an installation answers to this process from now on, bodies and headers, until `stop`. */
export class RecordedAnswers {
  readonly all: RecordedAnswer[] = [];
  private readonly original = globalThis.fetch;

  constructor(baseUrl: string) {
    globalThis.fetch = async (input, init) => {
      const answer = await this.original(input, init);
      const url = input instanceof Request ? input.url : String(input);
      if (!url.startsWith(baseUrl)) return answer;
      const headers = Buffer.from(JSON.stringify([...answer.headers]));
      const body = Buffer.from(await answer.clone().arrayBuffer());
      this.all.push({
        path: url.slice(baseUrl.length),
        bytes: Buffer.concat([headers, Buffer.from('\n'), body]),
      });
      return answer;
    };
  }

  stop(): void {
    globalThis.fetch = this.original;
  }
}
