import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentReader, type StampBox } from '../../../src/documents/index.js';
import type { ApiSession } from '../../support/api-session.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

const run = promisify(execFile);
const A4_HEIGHT = 842;
const HTML =
  '<p>{{ company.signatoryName }} и супруги {{ contact.fullName }}</p>' +
  '<table><tr><td>{{подпись_клиента_2}}</td><td>{{подпись_клиента_1}}</td></tr>' +
  '<tr><td>{{подпись_компании}}</td><td></td></tr></table>';

describe('the marks of several signers', () => {
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signet-marks-'));
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  });
  afterAll(async () => {
    await rig.close();
    await rm(folder, { recursive: true });
  });

  const drafted = async (): Promise<string> => {
    const made = { name: 'Договор супругов', html: HTML, eSignatureEnabled: true };
    const template = await api.post<{ id: string }>('/templates', made);
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Ким',
      firstName: 'Олег',
      phones: [{ phone: newPhone() }],
    });
    const document = await api.post<{ id: string }>('/documents', {
      templateId: template.body.id,
      contactId: contact.body.id,
    });
    expect(document).toMatchObject({ status: 201 });
    return document.body.id;
  };

  /** The words that stand in each place of the signed file. */
  const wordsInPlaces = async (id: string): Promise<Record<string, string>> => {
    const file = join(folder, `${id}.pdf`);
    await writeFile(file, await desk.pdf(id));
    const { stampBoxes } = await rig.testApp.get(DocumentReader).get(api.user.organizationId, id);
    const words = stampBoxes.map(async (box) => [box.slot, await wordsIn(file, box)] as const);
    return Object.fromEntries(await Promise.all(words));
  };

  it('stand each in the place of its own signer, in the order of the request', async () => {
    const id = await drafted();
    const [husband, wife] = [newPhone(), newPhone()];
    await desk.send({
      documentIds: [id],
      signers: [
        { fullName: 'Ким Олег', phone: husband },
        { fullName: 'Ким Анна', phone: wife },
      ],
    });
    // Whoever is quicker: places go by the order of the request.
    await desk.sign(wife);
    await desk.sign(husband);

    const words = await wordsInPlaces(id);
    expect(Object.keys(words).sort()).toEqual(['client', 'client-2', 'company']);
    expect(words['client']).toContain('Подписант: Ким Олег');
    expect(words['client-2']).toContain('Подписант: Ким Анна');
    expect(words['company']).toContain('Документ отправлен компанией');
  });

  it('leave the place of a second signer empty where one has signed', async () => {
    const id = await drafted();
    const number = newPhone();
    const signers = [{ fullName: 'Ким Олег', phone: number }];
    await desk.send({ documentIds: [id], signers });
    await desk.sign(number);

    const words = await wordsInPlaces(id);
    expect(words['client']).toContain('Подписант: Ким Олег');
    expect(words['client-2']?.trim()).toBe('');
  });
});

async function wordsIn(file: string, { page, rect }: StampBox): Promise<string> {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map((it) => Math.round(it / 100));
  const crop = { f: page, l: page, r: 72, x: left, y: A4_HEIGHT - top };
  const size = { W: right - left, H: top - bottom };
  const options = Object.entries({ ...crop, ...size }).flatMap(([name, n]) => [
    `-${name}`,
    String(n),
  ]);
  return (await run('pdftotext', [...options, file, '-'])).stdout.replaceAll(/\s+/g, ' ');
}
