import type { CDPSession, Protocol } from 'puppeteer';

/** Where a page finds the files given to the renderer. `.invalid` never resolves (RFC 2606). */
export const ASSET_ORIGIN = 'https://assets.invalid';

/** A file served from memory under ASSET_ORIGIN. */
export interface PageAsset {
  contentType: string;
  body: Uint8Array;
}

/** What may be loaded into a page; a document, a frame, a socket or a worker never is. */
const LOADABLE = new Set<Protocol.Network.ResourceType>(['Image', 'Font', 'Stylesheet']);

/**
 * Answers one request of a page from an allow-list (SEC-25): `data:` and the given files. All else is
 * aborted; an aborted navigation leaves the document where it is, where a failed one would replace it.
 * @param assets by path, for instance `/logo.png`
 */
export async function answerRequest(
  session: CDPSession,
  { requestId, request, resourceType }: Protocol.Fetch.RequestPausedEvent,
  assets: ReadonlyMap<string, PageAsset>,
): Promise<void> {
  const isLoadable = request.method === 'GET' && LOADABLE.has(resourceType);
  const asset = isLoadable ? findAsset(request.url, assets) : undefined;
  if (asset !== undefined) {
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [
        { name: 'content-type', value: asset.contentType },
        { name: 'access-control-allow-origin', value: '*' },
      ],
      body: Buffer.from(asset.body).toString('base64'),
    });
  } else if (isLoadable && request.url.startsWith('data:')) {
    await session.send('Fetch.continueRequest', { requestId });
  } else {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }
}

function findAsset(address: string, assets: ReadonlyMap<string, PageAsset>): PageAsset | undefined {
  const url = URL.parse(address);
  return url?.origin === ASSET_ORIGIN ? assets.get(url.pathname) : undefined;
}
