import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  decodeEvent,
  openCheckpoint,
  tileNodes,
  verifyConsistency,
} from '#libs/evidence-log';
import { EvidenceJournal, EvidenceLog, SealingKeys } from '../../../src/evidence/index.js';
import { certificatesIn } from '../../../src/evidence/fsck/certificates-in.js';
import { memoryInFile } from '../../../src/evidence/fsck/signer-memory.js';
import { LogCondition } from '../../../src/evidence/log/log-condition.js';
import {
  type KnownCopy,
  readKnownCopy,
  verifyDossier,
} from '../../../src/evidence/verification/index.js';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  confirm,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { checkFolder } from '../../support/check-installation.js';
import { copyTestDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';
import { asDatabaseRoot } from '../../support/database-root.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { hostileActs, type Trace } from '../../support/hostile-acts.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Database and folder of an installation that is not running. */
interface Installation {
  readonly database: TestDatabase;
  readonly folder: string;
}

/** What the client and his expert have of their own. */
interface PartysCopy {
  readonly copy: KnownCopy;
  readonly checkpoint: string;
  readonly vkey: string;
  readonly sealRoots: Uint8Array[];
}

describe('as root of the database', () => {
  let signed: Installation;
  let oldDump: TestDatabase;
  let document: SentDocument;
  let party: PartysCopy;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signet-hostile-'));
    signed = { database: await createTestDatabase(), folder };
    let testApp = await startTestApp({ at: signed });
    const api = await ApiSession.logIn(testApp);
    document = await aSentDocument(testApp, api, await activeOffice(api));
    await isLogged(testApp, document);
    await testApp.close();
    oldDump = await copyTestDatabase(signed.database);
    testApp = await startTestApp({ at: signed });
    await confirm(testApp, await opened(testApp, document), document);
    await drainJobs(testApp);
    party = await partysCopy(testApp, document);
    await isLogged(testApp, document);
    await testApp.close();
  }, 120_000);
  afterAll(async () => {
    await signed.database.drop();
    await oldDump.drop();
    rmSync(signed.folder, { recursive: true, force: true });
  });

  /** Runs a test on a copy that nobody else sees. */
  const onCopy = async (
    from: TestDatabase,
    work: (copy: Installation) => Promise<void>,
  ): Promise<void> => {
    const copy = {
      database: await copyTestDatabase(from),
      folder: mkdtempSync(join(tmpdir(), 'signet-hostile-copy-')),
    };
    cpSync(signed.folder, copy.folder, { recursive: true });
    try {
      await work(copy);
    } finally {
      await copy.database.drop();
      rmSync(copy.folder, { recursive: true, force: true });
    }
  };

  /** The step of the offline verifier that names the first event which only the party's copy has. */
  const firstMissing = (type: string): Trace['refused'] => {
    const events = party.copy.evidence?.request?.events ?? [];
    const first = events.find(({ bytes }) => decodeEvent(bytes).type === type);
    const { stream, seq } = decodeEvent(first?.bytes ?? Buffer.alloc(0));
    return {
      step: 'known_events',
      file: `signed.pdf/${first?.file ?? ''}`,
      event: `${stream} ${seq} ${type}`,
      message: expect.stringMatching(/^entry \d+ of the log \S+: missing here with \d+ events/),
    };
  };

  const expectFound = async (copy: Installation, { code, place }: Trace): Promise<void> => {
    const report = await checkFolder(copy.database.url, copy.folder);
    expect(report.ok).toBe(false);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code, severity: 'error', place: expect.objectContaining(place) }),
    );
  };

  /** What an expert gets afterwards convinces him of nothing, and nothing that contradicts the party's copy was signed. */
  const expectUseless = async (copy: Installation, { refused }: Trace): Promise<void> => {
    const testApp = await startTestApp({ at: copy });
    try {
      const api = await ApiSession.logIn(testApp);
      const dossier = await testApp.app.inject({
        url: `/api/v1/documents/${document.documentId}/dossier`,
        headers: { authorization: `Bearer ${api.accessToken}` },
      });
      expect(dossier.statusCode).toBe(200);
      const report = await verifyDossier(dossier.rawPayload, {
        logKeys: [party.vkey],
        sealRoots: party.sealRoots,
        tsaRoots: [],
        known: [party.copy],
      });
      expect(report.ok).toBe(false);
      expect(report.steps).toContainEqual(expect.objectContaining({ ...refused, ok: false }));
    } finally {
      await testApp.close();
    }
    await expectNoFork(copy);
  };

  /** What the signer has signed by now continues what the party has a copy of. */
  const expectNoFork = async ({ folder }: Installation): Promise<void> => {
    const known = openCheckpoint(party.checkpoint, party.vkey);
    const [last] = await memoryInFile(join(folder, 'log', 'signer.json'))([known.origin]);
    const { size = 0, root = '' } = last ?? {};
    const tiles = join(folder, 'log', '2026');
    const nodes = tileNodes(size, (path) => readFile(join(tiles, path)));
    const hashes = await consistencyProof(known.size, size, nodes);
    const growth = {
      oldSize: known.size,
      oldRoot: known.root,
      newSize: size,
      newRoot: Buffer.from(root, 'hex'),
      hashes,
    };
    expect(verifyConsistency(growth)).toBe(true);
  };

  it('who does nothing leaves nothing to be found', async () => {
    await onCopy(signed.database, async (copy) => {
      const report = await checkFolder(copy.database.url, copy.folder);
      expect(report.findings).toEqual([]);
      expect(report.counts.seals).toBe(1);
    });
  });

  it.each(hostileActs)('whoever $does is found out', async ({ act }) => {
    await onCopy(signed.database, async (copy) => {
      const trace = await asDatabaseRoot(copy.database, (root) =>
        act(root, `request/${document.requestId}`),
      );
      await expectFound(copy, trace);
      await expectUseless(copy, trace);
    });
  });

  it('whoever restores an old dump is found out, and the log stands still', async () => {
    await onCopy(oldDump, async (copy) => {
      const { origin } = openCheckpoint(party.checkpoint, party.vkey);
      const refused = firstMissing('document.opened');
      const trace = { code: 'signer_ahead', place: { origin }, refused };
      await expectFound(copy, trace);
      await expectUseless(copy, trace);
      expect(await stateOfLog(copy)).toMatchObject({ state: 'stopped' });
    });
  });

  it('whoever has the log made anew from rewritten rows gets no signature for it', async () => {
    await onCopy(signed.database, async (copy) => {
      const rewrite = hostileActs.find(({ does }) => does.startsWith('rewrites'));
      await asDatabaseRoot(copy.database, async (root) => {
        await rewrite?.act(root, `request/${document.requestId}`);
        await root.run('DELETE FROM log_checkpoint');
      });
      rmSync(join(copy.folder, 'log', '2026'), { recursive: true });

      expect(await stateOfLog(copy)).toMatchObject({
        state: 'stopped',
        message: expect.stringContaining('does not continue'),
      });
    });
  });
});

/** How the log is once somebody starts the installation. */
async function stateOfLog(copy: Installation): Promise<object | null> {
  const testApp = await startTestApp({ at: copy });
  try {
    return await testApp.get(LogCondition).read();
  } finally {
    await testApp.close();
  }
}

/** Returns when a checkpoint covers all that is known of the document. */
async function isLogged(testApp: TestApp, { documentId, requestId }: SentDocument): Promise<void> {
  const streams = [`document/${documentId}`, `request/${requestId}`];
  const chains = await testApp.get(EvidenceJournal).rawChains(streams);
  const hashes = chains.flatMap(({ events }) => events.map(({ hash }) => hash));
  await testApp.get(EvidenceLog).prove(hashes, { timeoutMs: 20_000 });
}

async function partysCopy(testApp: TestApp, { documentId }: SentDocument): Promise<PartysCopy> {
  const api = await ApiSession.logIn(testApp);
  const pdf = await testApp.app.inject({
    url: `/api/v1/documents/${documentId}/pdf`,
    headers: { authorization: `Bearer ${api.accessToken}` },
  });
  const copy = await readKnownCopy('signed.pdf', pdf.rawPayload);
  const [checkpoint] = copy?.checkpoints ?? [];
  const [key] = await testApp.get(EvidenceLog).vkeys();
  if (!copy || !checkpoint || !key) throw new Error('The party has no signed PDF of its own');
  const sealRoots = certificatesIn(await testApp.get(SealingKeys).rootsPem());
  return { copy, checkpoint, vkey: key.vkey, sealRoots };
}
