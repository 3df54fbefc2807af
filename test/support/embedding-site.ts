import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer';

/** A message that the page around the frame got. */
export interface FrameMessage {
  readonly origin: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A company's own site, which shows whatever address it is given inside a frame and keeps what the frame tells it. Under
 * `localhost` it is another site than Signet's `127.0.0.1`, under `127.0.0.1` another origin of the same site.
 */
export class EmbeddingSite {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(host: 'localhost' | '127.0.0.1'): Promise<EmbeddingSite> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html(url.searchParams.get('frame')));
    });
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return new EmbeddingSite(server, `http://${host}:${port}`);
  }

  /** The address of the page that frames this one. */
  around(link: string): string {
    return `${this.origin}/order?${new URLSearchParams({ frame: link }).toString()}`;
  }

  async messages(page: Page): Promise<FrameMessage[]> {
    return (await page.evaluate('window.messages')) as FrameMessage[];
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** Without `frame` it is the page that a client is led back to. */
function html(frame: string | null): string {
  const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const body = frame
    ? `<iframe title="Подписание" src="${safe(frame)}" width="360" height="700"></iframe>`
    : '<p>Спасибо за заказ</p>';
  return `<!doctype html><meta charset="utf-8"><title>Магазин</title>${body}<script>
window.messages = [];
addEventListener('message', ({ origin, data }) => window.messages.push({ origin, data }));
</script>`;
}
