import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { openDisclosure } from '#libs/evidence-log';
import {
  EvidenceJournal,
  EvidenceLog,
  type JournalItem,
  SealingKeys,
} from '../../../src/evidence/index.js';
import { verifyDossier } from '../../../src/evidence/verification/index.js';
import { DecliningService } from '../../../src/signing/declining.service.js';
import { DossierMaker } from '../../../src/signing/index.js';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  confirm,
  facts,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const run = promisify(execFile);
/** The order of evidence-and-security.md §5. */
const order = [
  /^README\.txt$/,
  /^manifest\.json$/,
  /^documents\/\d+\/(frozen|signed)\.pdf$/,
  /^request\/\d{4}\.(json|tlog-proof|sd\.json)$/,
  /^documents\/\d+\/events\/\d{4}\.(json|tlog-proof|sd\.json)$/,
  /^agreements\/[a-z-]+-\d+\.html$/,
  /^organization\/\d{4}\.(json|tlog-proof)$/,
  /^checkpoint\.\d+(\.tsr)?$/,
  /^consistency\/\d+-\d+\.txt$/,
  /^keys\/(log\.vkey|log-pub\.pem|seal-chain\.pem|tsa-chain\.pem)$/,
  /^sms\/[0-9a-f-]{36}\.json$/,
  /^verify\.sh$/,
];

describe('the dossier', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;
  let document: SentDocument;
  let zip: Buffer;
  let folder: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
    document = await aSentDocument(testApp, api, templateId);
    await confirm(testApp, await opened(testApp, document), document);
    await drainJobs(testApp);
    zip = (await exported(document.documentId)).rawPayload;
    folder = unpacked(zip);
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await testApp.close();
  });

  const exported = async (documentId: string) =>
    testApp.app.inject({
      url: `/api/v1/documents/${documentId}/dossier`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
  /** Keys that did not come with the dossier: what it fails with them, and whether it passes as a whole. */
  const failedSteps = async (dossier: Buffer): Promise<unknown[]> => {
    const { roots } = await testApp.get(SealingKeys).current();
    const logKeys = (await testApp.get(EvidenceLog).vkeys()).map(({ vkey }) => vkey);
    const report = await verifyDossier(dossier, { logKeys, sealRoots: roots, tsaRoots: [] });
    expect(report.steps.length).toBeGreaterThan(10);
    return report.steps.filter(({ ok }) => !ok);
  };
  const journal = ({ requestId }: SentDocument): Promise<JournalItem[]> =>
    testApp
      .get(EvidenceJournal)
      .read([`request/${requestId}`], { organizationId: api.user.organizationId });
  const order4 = (): { organizationId: string; documentId: string; by: string } => ({
    organizationId: api.user.organizationId,
    documentId: document.documentId,
    by: `user/${api.user.id}`,
  });

  it('is a ZIP that other programs read, its files in the fixed order', async () => {
    const path = join(folder, '..', 'dossier.zip');
    writeFileSync(path, zip);
    const { stdout } = await run('unzip', ['-t', path]);

    expect(stdout).toContain('No errors detected');
    const places = namesIn(zip).map((name) => order.findIndex((form) => form.test(name)));
    expect(places).not.toContain(-1);
    expect([...new Set(places)]).toEqual(order.map((_, i) => i));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names what it is in a Russian file name, and is told of in the journal', async () => {
    const answer = await exported(document.documentId);
    const disposition = String(answer.headers['content-disposition']);

    expect(answer.headers['content-type']).toBe('application/zip');
    expect(disposition).toMatch(/^attachment; filename="dossier\.zip"/);
    expect(decodeURIComponent(disposition)).toMatch(/Досье: Договор №\s\S+\.zip/);
    const told = (await journal(document)).findLast(({ type }) => type === 'dossier.exported');
    expect(told?.data).toEqual({
      format: 'signet-dossier/1',
      sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
      by: `user/${api.user.id}`,
    });
  });

  it('opens with what no log prevents, in both languages', () => {
    const readme = readFileSync(join(folder, 'README.txt'), 'utf8').replaceAll(/\s+/g, ' ');

    expect(readme).toMatch(
      /^ДОСЬЕ ПОДПИСАНИЯ: РУКОВОДСТВО ЭКСПЕРТА \S+ Сначала о том, чего не может/,
    );
    expect(readme).toMatch(
      /A GUIDE FOR EXPERTS \S+ First, what no log can do: it does not prevent/,
    );
    expect(readme).toContain('лежат на одном диске');
  });

  it('holds before the verifier, with keys that came another way', async () => {
    expect(await failedSteps(zip)).toEqual([]);
  });

  it('passes its own guide, followed by hand to the letter', async () => {
    // The last step walks all the others once more; test/e2e runs it over a running service.
    const commands = commandsOf(folder).filter((command) => command !== 'sh verify.sh');
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
      cwd: folder,
      maxBuffer: 10_000_000,
    });

    expect(stdout).not.toMatch(/\bBAD\b|FAILED/);
    expect(stdout).toMatch(/^OK\ndocuments\/1\/events\/\d{4}\.json\nrequest\/\d{4}\.json\n/);
    expect(stdout).toContain('- Total document signed');
    expect(stdout).toContain('Signature Validation: Signature is Valid.');
    expect(stdout).toContain('Certificate Validation: Certificate is Trusted.');
    expect(stdout).toContain('Signature Verified Successfully');
    expect(stdout).toMatch(/^ok .*checkpoint\.\d+ in checkpoint\.\d+/m);
    expect(stdout).toContain(await fingerprintInSms());
    expect(stdout).toContain('"fullName","Иванов Иван"');
  }, 240_000);

  it('fails its guide after one changed letter of one event', async () => {
    const forged = unpacked(zip);
    const path = join(forged, 'request/0001.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"order":1', '"order":2'));
    const commands = commandsOf(forged).filter((command) => /^(sed|p=)/.test(command));
    const { stdout } = await run('bash', ['-c', commands.join('\n')], { cwd: forged });
    rmSync(forged, { recursive: true });

    expect(stdout).toContain('request/0001.json: FAILED');
    expect(stdout).toContain('BAD request/0002.json');
  });

  it('keeps the code for a dispute, which also adds the protocol', async () => {
    expect(disclosedNames(zip)).not.toContain('code');
    const protocol = Buffer.from('%PDF-1.7 protocol');
    const { bytes } = await testApp
      .get(DossierMaker)
      .make(order4(), { forDispute: true, protocol });

    expect(disclosedNames(bytes)).toContain('code');
    expect(namesIn(bytes).slice(-2)).toEqual(['protocol.pdf', 'verify.sh']);
    expect(String(filesIn(bytes)['README.txt'])).toContain('Это досье для спора');
  });

  it('exists before the signature, and before the sending', async () => {
    const sent = await aSentDocument(testApp, api, templateId);
    const unsigned = (await exported(sent.documentId)).rawPayload;
    expect(await failedSteps(unsigned)).toEqual([]);
    const names = namesIn(unsigned);
    expect(names).toContain('documents/1/frozen.pdf');
    expect(names).not.toContain('documents/1/signed.pdf');

    const unsent = (await exported(await aDraft())).rawPayload;
    expect(await failedSteps(unsent)).toEqual([]);
    const own = namesIn(unsent);
    expect(own).toContain('documents/1/events/0002.tlog-proof');
    expect(own.some((name) => name.startsWith('request/'))).toBe(false);
  });

  describe('without a signature', () => {
    /** What the guide says on one line, and what its script says of the unpacked dossier. */
    const judged = async (dossier: Buffer): Promise<{ guide: string; said: string }> => {
      const unsigned = unpacked(dossier);
      const guide = readFileSync(join(unsigned, 'README.txt'), 'utf8').replaceAll(/\s+/g, ' ');
      const commands = commandsOf(unsigned).join('\n');
      // Each of them must end well, the script being the last.
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: unsigned });
      rmSync(dirname(unsigned), { recursive: true });
      expect(stdout).not.toMatch(/\bBAD\b|FAILED/);
      return { guide, said: stdout };
    };

    it('says how the sending ended, and what it shows instead', async () => {
      const declined = await aSentDocument(testApp, api, templateId);
      const session = await opened(testApp, declined);
      await testApp.get(DecliningService).decline(session, { reason: 'Не та сумма', facts });
      const dossier = (await exported(declined.documentId)).rawPayload;
      const { guide, said } = await judged(dossier);

      expect(await failedSteps(dossier)).toEqual([]);
      expect(guide).toContain('ДОКУМЕНТ НЕ ПОДПИСАН: клиент отказался.');
      expect(guide).toContain('THE DOCUMENT WAS NOT SIGNED: the client declined.');
      expect(guide).not.toMatch(/signed\.pdf|document\.signed/);
      expect(said).toMatch(/^ok {6}documents\/1\/frozen\.pdf$/m);
      expect(said).toMatch(/^ok {6}request\/\d{4}\.json request\.closed$/m);
      expect(said).toContain('NOT SIGNED; the sending has ended: declined.');
      expect(said).toContain('НЕ ПОДПИСАН; отправка закончилась: declined.');
      expect(said).not.toContain('seal');
    });

    it('says that it was never sent', async () => {
      const { guide, said } = await judged((await exported(await aDraft())).rawPayload);

      expect(guide).toContain('ДОКУМЕНТ НЕ ОТПРАВЛЯЛСЯ НА ПОДПИСЬ.');
      expect(guide).not.toContain('request/NNNN');
      expect(said).toContain('NOT SENT: there is no chain of a sending.');
      expect(said).toMatch(/^ok {6}documents\/1\/events\/0000\.json document\.created$/m);
    });

    it('is refused by its script with another file in the place of the one that was sent, or with a value less', async () => {
      const sent = await aSentDocument(testApp, api, templateId);
      const forged = unpacked((await exported(sent.documentId)).rawPayload);
      writeFileSync(join(forged, 'documents/1/frozen.pdf'), 'another contract');
      rmSync(join(forged, 'request/0001.sd.json'));
      const { status, stdout } = spawnSync('sh', ['verify.sh'], { cwd: forged, encoding: 'utf8' });
      rmSync(dirname(forged), { recursive: true });
      expect(status).toBe(1);
      expect(stdout.match(/^FAILED.*$/gm)).toEqual([
        expect.stringContaining('manifest.json'),
        'FAILED  request/0001.json signer.added: a personal value is missing, and no data.erased tells of it',
        'FAILED  documents/1/frozen.pdf: no document.frozen names the hash of frozen.pdf',
      ]);
      expect(stdout).toContain('THE DOSSIER DOES NOT HOLD');
    });
  });

  async function aDraft(): Promise<string> {
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Ким',
      firstName: 'Анна',
      phones: [{ phone: '+79161239998' }],
    });
    const draft = { templateId, contactId: contact.body.id };
    return (await api.post<{ id: string }>('/documents', draft)).body.id;
  }

  async function fingerprintInSms(): Promise<string> {
    const [created] = await journal(document);
    const { fingerprint } = created?.data ?? {};
    return typeof fingerprint === 'string' ? fingerprint.replace('-', '') : '';
  }
});

function filesIn(bytes: Buffer): Record<string, Buffer> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([name, file]) => [name, Buffer.from(file)]));
}

function namesIn(bytes: Buffer): string[] {
  return Object.keys(unzipSync(bytes));
}

function unpacked(bytes: Buffer): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'signet-dossier-')), 'dossier');
  for (const [name, file] of Object.entries(filesIn(bytes))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
  }
  return folder;
}

/** The commands of the guide's first language, as they stand there. */
function commandsOf(folder: string): string[] {
  const [russian = ''] = readFileSync(join(folder, 'README.txt'), 'utf8').split('='.repeat(78));
  return [...russian.matchAll(/^ {4}\$ (.+)$/gm)].map(([, command = '']) => command);
}

function disclosedNames(bytes: Buffer): string[] {
  return Object.entries(filesIn(bytes))
    .filter(([name]) => name.endsWith('.sd.json'))
    .flatMap(([, file]) => JSON.parse(String(file)) as string[])
    .map((d) => openDisclosure(d).name);
}
