import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { FileStore } from '../../../src/platform/index.js';
import { PagePicture } from '../../../src/signing/pictures/page-picture.entity.js';
import { PictureStore } from '../../../src/signing/pictures/picture-store.js';
import { SweepPicturesHandler } from '../../../src/signing/pictures/sweep-pictures.handler.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import type { PageVisit, PageVisitor } from '../../support/page-visitor.js';

describe('pictures of the pages', () => {
  let rig: PageRig;

  beforeAll(async () => {
    rig = await PageRig.start();
  });

  afterAll(() => rig.close());

  const rowsOf = ({ documentId }: SentLink): Promise<PagePicture[]> =>
    rig.testApp.get(DataSource).getRepository(PagePicture).findBy({ documentId });
  const areStored = async (rows: readonly PagePicture[]): Promise<boolean[]> =>
    Promise.all(rows.map(({ sha256 }) => rig.testApp.get(FileStore).has(sha256)));
  const made = async (): Promise<{ sent: SentLink; rows: PagePicture[] }> => {
    const sent = await rig.sent();
    await drainJobs(rig.testApp);
    return { sent, rows: await rowsOf(sent) };
  };
  const pictures = async (
    sent: SentLink,
  ): Promise<{ visitor: PageVisitor; html: string; path: string }> => {
    const visitor = rig.visitor();
    const page = await visitor.open(sent.link);
    const { html } = await visitor.get(page);
    return { visitor, html, path: `${page}/documents/${sent.documentId}/pages/1` };
  };
  const sizeOf = async ({ bytes }: PageVisit): Promise<string> => {
    const { format, width } = await sharp(bytes).metadata();
    return `${format} ${width}`;
  };

  it('are made ahead in two densities by a job of sending', async () => {
    const { rows } = await made();

    expect(rows.map(({ page, width }) => `${page}: ${width}`).sort()).toEqual([
      '1: 1240',
      '1: 750',
    ]);
    expect(await areStored(rows)).toEqual([true, true]);
  });

  it('are what the browser may choose from: density by width, WebP or JPEG', async () => {
    const { visitor, html, path } = await pictures((await made()).sent);
    const sources = [...html.matchAll(/srcSet="([^"]+)"/gi)].map(([, set = '']) =>
      set.replaceAll('&amp;', '&').split(', '),
    );
    const found = await Promise.all(
      sources.flat().map(async (source) => {
        const [url = '', density = ''] = source.split(' ');
        return `${density} ${await sizeOf(await visitor.get(url))}`;
      }),
    );

    expect(found).toEqual(['750w webp 750', '1240w webp 1240', '750w jpeg 750', '1240w jpeg 1240']);
    expect(await sizeOf(await visitor.get(path))).toBe('webp 1240');
    expect(await sizeOf(await visitor.get(`${path}?width=9000&format=exe`))).toBe('webp 1240');
  });

  it('are the stored bytes, kept privately by their hash', async () => {
    const { sent, rows } = await made();
    const { visitor, path } = await pictures(sent);
    const answer = await visitor.get(`${path}?width=750`);
    const small = rows.find(({ width }) => width === 750);

    expect(answer.bytes).toEqual(await rig.testApp.get(FileStore).get(small?.sha256 ?? ''));
    expect(answer.headers).toMatchObject({
      etag: `"${small?.sha256 ?? ''}"`,
      'cache-control': 'private, max-age=3600, immutable',
    });
    const again = rig.visitor({ 'if-none-match': `"${small?.sha256 ?? ''}"` });
    for (const [name, value] of visitor.cookies) again.cookies.set(name, value);
    const unchanged = await again.get(`${path}?width=750`);
    expect([unchanged.status, unchanged.bytes.length]).toEqual([304, 0]);
  });

  it('are drawn for whoever is faster than the job, and where the file is gone', async () => {
    const { sent, rows } = await made();
    for (const { sha256 } of rows) await rig.testApp.get(FileStore).delete(sha256);
    const { visitor, path } = await pictures(sent);

    expect(await sizeOf(await visitor.get(`${path}?width=750`))).toBe('webp 750');
  });

  it('are made once, however often the job runs', async () => {
    const { sent, rows } = await made();
    const { organizationId } = (await rig.api()).user;
    await rig.testApp.get(PictureStore).make(organizationId, sent.documentId);

    expect((await rowsOf(sent)).map(({ id }) => id).sort()).toEqual(
      rows.map(({ id }) => id).sort(),
    );
  });

  it('go when the document can be signed no more, and not before', async () => {
    const [over, open] = [await made(), await made()];
    await (await rig.api()).post(`/signing-requests/${over.sent.requestId}/cancel`, {});
    await rig.testApp.get(SweepPicturesHandler).handle();

    expect(await rowsOf(over.sent)).toEqual([]);
    expect(await areStored(over.rows)).toEqual([false, false]);
    expect(await areStored(open.rows)).toEqual([true, true]);
  });

  it('leave no file behind when the document was over before one could be kept', async () => {
    const { sent, rows } = await made();
    const api = await rig.api();
    await api.post(`/signing-requests/${sent.requestId}/cancel`, {});
    await rig.testApp.get(SweepPicturesHandler).handle();
    await rig.testApp.get(PictureStore).make(api.user.organizationId, sent.documentId);

    expect(await rowsOf(sent)).toEqual([]);
    expect(await areStored(rows)).toEqual([false, false]);
  });

  it('go with the data of the document, and are not made for one that is over', async () => {
    const { sent, rows } = await made();
    const api = await rig.api();
    await api.post(`/signing-requests/${sent.requestId}/cancel`, {});
    await api.post(`/documents/${sent.documentId}/erasure`, { basis: 'subject-request' });
    await drainJobs(rig.testApp);
    expect(await rowsOf(sent)).toEqual([]);
    expect(await areStored(rows)).toEqual([false, false]);

    await rig.testApp
      .get(PictureStore)
      .make(api.user.organizationId, sent.documentId)
      .catch(() => undefined);
    expect(await rowsOf(sent)).toEqual([]);
  });

  it('are kept while another document has the same page', async () => {
    const { sent, rows } = await made();
    const twin = await rig.sent();
    const { organizationId } = (await rig.api()).user;
    const [first] = rows;
    await rig.testApp
      .get(DataSource)
      .getRepository(PagePicture)
      .insert({
        ...first,
        id: twin.documentId,
        organizationId,
        documentId: twin.documentId,
        page: 2,
      });
    await rig.testApp.get(PictureStore).remove(sent.documentId);

    expect(await areStored(rows)).toEqual([true, false]);
  });
});
