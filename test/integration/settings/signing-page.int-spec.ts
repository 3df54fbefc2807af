import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { uploadLogo } from '../../support/upload-logo.js';

interface Problem {
  code: string;
  errors: { pointer: string; code: string; message: string }[];
}
interface Settings {
  embedding: { origins: string[] };
  returnOrigins: string[];
  branding: { logo: { path: string; width: number; height: number } | null };
  pageTexts: object;
}

const path = '/settings/e-signature';

let testApp: TestApp;
let admin: ApiSession;

beforeAll(async () => {
  testApp = await startTestApp();
});
beforeEach(async () => {
  admin = await strangerIn(testApp);
});
afterAll(() => testApp.close());

describe('what an organization chooses for its signing pages', () => {
  it('is nothing until it is chosen', async () => {
    expect((await admin.get(path)).body).toMatchObject({
      embedding: { origins: [] },
      returnOrigins: [],
      branding: {
        displayName: null,
        logo: null,
        accentColor: null,
        supportPhone: null,
        supportText: null,
      },
      pageTexts: { greeting: null, thanks: null },
    });
  });

  it('changes by member, down to the members of a group', async () => {
    await admin.patch(path, {
      embedding: { origins: ['https://shop.example.ru', 'http://localhost:5173'] },
      returnOrigins: ['https://shop.example.ru:8443'],
      branding: { displayName: ' Ромашка ', accentColor: '#c2185b' },
      pageTexts: { greeting: 'Здравствуйте.\nЭто короткий договор.' },
    });
    await admin.patch(path, {
      branding: { supportPhone: '8 (800) 555-35-35', supportText: 'С 9 до 21' },
      pageTexts: { thanks: 'Спасибо' },
    });
    const answer = await admin.patch(path, { branding: { supportText: null } });

    expect(answer.body).toMatchObject({
      embedding: { origins: ['https://shop.example.ru', 'http://localhost:5173'] },
      returnOrigins: ['https://shop.example.ru:8443'],
      branding: {
        displayName: 'Ромашка',
        logo: null,
        accentColor: '#C2185B',
        supportPhone: '+78005553535',
        supportText: null,
      },
      pageTexts: { greeting: 'Здравствуйте.\nЭто короткий договор.', thanks: 'Спасибо' },
    });
    expect((await admin.get(path)).body).toEqual(answer.body);
  });

  it.each([
    [
      '/embedding/origins/1',
      { embedding: { origins: ['https://a.example', 'https://a.example/'] } },
    ],
    ['/embedding/origins/0', { embedding: { origins: ['http://shop.example.ru'] } }],
    ['/embedding/origins/0', { embedding: { origins: ['*'] } }],
    ['/embedding/origins', { embedding: { origins: ['https://a.example', 'https://a.example'] } }],
    ['/embedding/origins', { embedding: { origins: many(11) } }],
    ['/embedding/origins', { embedding: { origins: [7] } }],
    ['/embedding/origins', { embedding: {} }],
    ['/embedding', { embedding: null }],
    ['/returnOrigins/0', { returnOrigins: ['https://shop.example.ru/thanks'] }],
    ['/returnOrigins', { returnOrigins: 'https://shop.example.ru' }],
    ['/branding/displayName', { branding: { displayName: 'x'.repeat(61) } }],
    ['/branding/displayName', { branding: { displayName: 'Ромашка\u202e' } }],
    ['/branding/accentColor', { branding: { accentColor: 'red' } }],
    ['/branding/accentColor', { branding: { accentColor: '#FFCC00' } }],
    ['/branding/supportPhone', { branding: { supportPhone: 'по будням' } }],
    ['/branding/supportPhone', { branding: { supportPhone: '8 800 555-35-35 доб. 12' } }],
    ['/branding/supportText', { branding: { supportText: 'x'.repeat(301) } }],
    ['/branding/logo', { branding: { logo: null } }],
    ['/pageTexts/greeting', { pageTexts: { greeting: ' \n ' } }],
    ['/pageTexts/greeting', { pageTexts: { greeting: 'Здравствуйте\u0007' } }],
    ['/pageTexts/thanks', { pageTexts: { thanks: 'x'.repeat(501) } }],
    ['/pageTexts/other', { pageTexts: { other: 'x' } }],
  ])('is refused with a pointer to %s (%#)', async (pointer, body) => {
    const answer = await admin.patch<Problem>(path, body);

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('says how much contrast a colour lacks', async () => {
    const answer = await admin.patch<Problem>(path, { branding: { accentColor: '#FFCC00' } });

    expect(answer.body.errors[0]?.message).toBe(
      'accentColor is too light: white text on it has the contrast 1.5:1, at least 4.5:1 is needed',
    );
  });

  it('is in the journal by origin, and by hash where words may be long', async () => {
    await admin.patch(path, {
      embedding: { origins: ['https://shop.example.ru'] },
      returnOrigins: ['https://shop.example.ru', 'https://example.ru'],
      branding: { displayName: 'Ромашка' },
      pageTexts: { thanks: 'Спасибо' },
    });
    await admin.patch(path, { branding: { displayName: 'Ромашка' } });
    const stream = `organization/${admin.user.organizationId}` as const;
    const items = await testApp.get(EvidenceJournal).read([stream], admin.user);
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);

    expect(items.filter(({ type }) => type === 'policy.changed').map(({ data }) => data)).toEqual([
      { name: 'embedding', from: '', to: 'https://shop.example.ru' },
      { name: 'returnOrigins', from: '', to: 'https://shop.example.ru https://example.ru' },
      { name: 'branding', from: hash, to: hash },
      { name: 'pageTexts', from: hash, to: hash },
    ]);
  });
});

describe('the logo', () => {
  it('is drawn anew, small enough for a phone, and given out by its hash', async () => {
    const answer = await uploadLogo(testApp, admin, await png(1200, 300));

    const { logo } = (answer.body as Settings).branding;
    expect(logo).toEqual({ path: expect.stringMatching(LOGO), width: 320, height: 80 });
    const image = await testApp.app.inject({ method: 'GET', url: logo?.path ?? '' });
    expect(image.statusCode).toBe(200);
    expect(image.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(image.rawPayload.length).toBeLessThanOrEqual(8192);
    expect((await sharp(image.rawPayload).metadata()).format).toBe('webp');
  });

  it('is replaced and taken away, and what it was is found no more', async () => {
    const [first, second] = [
      await uploadLogo(testApp, admin, await png(100, 40)),
      await uploadLogo(testApp, admin, await png(60, 60)),
    ].map(({ body }) => (body as Settings).branding.logo?.path ?? '');
    const statusOf = async (url: string): Promise<number> =>
      (await testApp.app.inject({ method: 'GET', url })).statusCode;

    expect(first).not.toBe(second);
    expect([await statusOf(first ?? ''), await statusOf(second ?? '')]).toEqual([404, 200]);
    const removed = await admin.delete<Settings>(`${path}/logo`);
    expect([removed.status, removed.body.branding.logo]).toEqual([200, null]);
    expect((await admin.delete(`${path}/logo`)).status).toBe(200);
    expect(await statusOf(second ?? '')).toBe(404);
  });

  it('stays with an organization whose neighbour took the same one away', async () => {
    const other = await strangerIn(testApp);
    const bytes = await png(64, 64);
    const mine = await uploadLogo(testApp, admin, bytes);
    await uploadLogo(testApp, other, bytes);
    await other.delete(`${path}/logo`);

    const url = (mine.body as Settings).branding.logo?.path ?? '';
    expect((await testApp.app.inject({ method: 'GET', url })).statusCode).toBe(200);
  });

  it('opens no other stored thing: only the hash of a logo is answered', async () => {
    for (const url of ['/logos/x', `/logos/${'0'.repeat(64)}.webp`, `/logos/${'0'.repeat(64)}`]) {
      expect((await testApp.app.inject({ method: 'GET', url })).statusCode).toBe(404);
    }
  });

  it.each([
    ['logo_refused', 422, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['logo_refused', 422, Buffer.from('%PDF-1.7')],
    ['logo_refused', 422, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['logo_too_large', 413, randomBytes(2 * 1024 * 1024 + 1)],
  ])('is refused as %s with %i (%#)', async (code, status, bytes) => {
    expect(await uploadLogo(testApp, admin, bytes)).toMatchObject({ status, body: { code } });
  });

  it('is put by administrators alone, as a form', async () => {
    const employee = await strangerIn(testApp, ['employee']);

    expect((await uploadLogo(testApp, employee, await png(40, 40))).status).toBe(403);
    expect((await admin.put<Problem>(`${path}/logo`, {})).body.code).toBe('logo_refused');
  });
});

const LOGO = /^\/logos\/[0-9a-f]{64}\.webp$/;

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `https://shop${index}.example.ru`);
}

function png(width: number, height: number): Promise<Buffer> {
  const background = { r: 194, g: 24, b: 91, alpha: 1 };
  return sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer();
}
