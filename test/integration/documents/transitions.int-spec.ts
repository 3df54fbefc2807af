import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  DocumentNotFound,
  DocumentTransitions,
  InvalidTransition,
} from '../../../src/documents/index.js';
import { newId, Transactions } from '../../../src/platform/index.js';
import type { Actor } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { DocumentsOffice, withoutBrowser } from './documents-office.js';

describe('the one writer of a document’s status', () => {
  let testApp: TestApp;
  let office: DocumentsOffice;
  let actor: Actor;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp(withoutBrowser);
    const api = await ApiSession.logIn(testApp);
    office = new DocumentsOffice(api);
    templateId = await office.template('<p>Акт</p>');
    const { id, organizationId } = api.user;
    actor = { kind: 'user', id, organizationId, roles: ['employee'], name: 'Петров' };
  });
  afterAll(() => testApp.close());

  const draft = async (): Promise<string> => (await office.document({ templateId })).id;
  const transitions = (): DocumentTransitions => testApp.get(DocumentTransitions);
  const run: Transactions['run'] = (body) => testApp.get(Transactions).run(body);
  const statusOf = async (id: string): Promise<string> => {
    const answer = await office.api.get<{ status: string }>(`/documents/${id}`);
    return answer.body.status;
  };
  const eventsOf = async (documentId: string): Promise<string[]> => {
    const rows = await testApp
      .get(DataSource)
      .query<{ handler: string; payload: string }[]>(
        'SELECT handler, payload FROM job ORDER BY id',
      );
    return rows.filter(({ payload }) => payload.includes(documentId)).map(({ handler }) => handler);
  };

  it('moves by the table, with the time and the links of the move', async () => {
    const id = await draft();
    const [requestId, signatureId] = [newId(), newId()];
    testApp.clock.advance(1000);
    const now = testApp.clock.now();

    await run((tx) => transitions().apply(tx, id, 'send', actor, { requestId }));
    await run((tx) => transitions().apply(tx, id, 'view', actor));
    const view = await run((tx) => transitions().apply(tx, id, 'sign', actor, { signatureId }));

    expect(view).toMatchObject({ status: 'signed', statusChangedAt: now, requestId, signatureId });
    expect((await office.api.get(`/documents/${id}`)).body).toMatchObject({
      status: 'signed',
      statusChangedAt: now.toISOString(),
      requestId,
      signatureId,
    });
  });

  it('refuses what the table does not have, and leaves everything as it was', async () => {
    const id = await draft();
    await run((tx) => transitions().apply(tx, id, 'send', actor));

    await expect(run((tx) => transitions().apply(tx, id, 'sign', actor))).rejects.toThrow(
      InvalidTransition,
    );
    expect(await statusOf(id)).toBe('sent');
  });

  it('tells the listeners in the transaction itself: a move rolled back was never told', async () => {
    const id = await draft();
    await run((tx) => transitions().apply(tx, id, 'send', actor));
    const before = await eventsOf(id);

    const failing = run(async (tx) => {
      await transitions().apply(tx, id, 'decline', actor);
      throw new Error('later on');
    });

    await expect(failing).rejects.toThrow('later on');
    expect(await statusOf(id)).toBe('sent');
    expect(await eventsOf(id)).toEqual(before);
  });

  it('moves one of two at once', async () => {
    const id = await draft();
    await run((tx) => transitions().apply(tx, id, 'send', actor));

    const results = await Promise.allSettled([
      run((tx) => transitions().apply(tx, id, 'cancel', actor)),
      run((tx) => transitions().apply(tx, id, 'decline', actor)),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('locks several in one order and answers them in the order asked', async () => {
    const ids = [await draft(), await draft(), await draft()].reverse();

    const locked = await run((tx) => transitions().lock(tx, actor.organizationId, ids));

    expect(locked.map(({ id }) => id)).toEqual(ids);
  });

  it('finds no document of another organization', async () => {
    const id = await draft();
    const stranger = { ...actor, organizationId: newId() };

    await expect(run((tx) => transitions().apply(tx, id, 'send', stranger))).rejects.toThrow(
      DocumentNotFound,
    );
    await expect(
      run((tx) => transitions().lock(tx, stranger.organizationId, [id])),
    ).rejects.toThrow(DocumentNotFound);
  });
});
