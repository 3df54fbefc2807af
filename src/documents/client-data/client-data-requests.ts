import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  AppConfig,
  Clock,
  decryptField,
  encryptField,
  lockRow,
  type Tx,
} from '../../platform/index.js';
import { cancelWaiting, endClientData } from './client-data-lifecycle.js';
import { ClientDataRequest, type ClientDataStatus } from './client-data-request.entity.js';
import { ClientDataAsked } from './client-data.errors.js';

/** Answers by the name of the field, as documents print them. */
export type ClientAnswers = Readonly<Record<string, string>>;

/** The rows of clients who are asked for data. Their status is written here alone. */
@Injectable()
export class ClientDataRequests {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The caller has locked the document. Throws ClientDataAsked while another one waits. */
  async open(
    tx: Tx,
    asking: Omit<
      ClientDataRequest,
      'status' | 'answersBox' | 'keyVersion' | 'createdAt' | 'finishedAt'
    >,
  ): Promise<ClientDataRequest> {
    await refuseWhileAsked(tx, asking.documentId);
    const row: ClientDataRequest = {
      ...asking,
      status: 'waiting',
      answersBox: null,
      keyVersion: this.config.secrets.dataKey.current,
      createdAt: this.clock.now(),
      finishedAt: null,
    };
    await tx.insert(ClientDataRequest, row);
    return row;
  }

  /** The newest one of the document; undefined when nobody was ever asked. */
  async ofDocument(
    organizationId: string,
    documentId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ClientDataRequest | undefined> {
    const [row] = await manager.find(ClientDataRequest, {
      where: { organizationId, documentId },
      order: { id: 'DESC' },
      take: 1,
    });
    return row;
  }

  /** The one that becomes, or became, this signing request. */
  async ofRequest(
    requestId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ClientDataRequest | undefined> {
    return (await manager.findOneBy(ClientDataRequest, { requestId })) ?? undefined;
  }

  async find(
    manager: EntityManager,
    organizationId: string,
    id: string,
  ): Promise<ClientDataRequest | undefined> {
    return (await manager.findOneBy(ClientDataRequest, { organizationId, id })) ?? undefined;
  }

  /** Locked: nobody else ends it before the transaction does. */
  async lock(tx: Tx, id: string): Promise<ClientDataRequest | undefined> {
    return (await lockRow(tx, ClientDataRequest, { id })) ?? undefined;
  }

  /** The caller has locked the row. Does nothing and answers false when it came to its end before. */
  async end(
    tx: Tx,
    row: ClientDataRequest,
    status: Exclude<ClientDataStatus, 'waiting'>,
    answers?: ClientAnswers,
  ): Promise<boolean> {
    const { dataKey } = this.config.secrets;
    return endClientData(tx, row, status, {
      finishedAt: this.clock.now(),
      keyVersion: dataKey.current,
      answersBox: answers
        ? encryptField(Buffer.from(JSON.stringify(answers)), dataKey.of(dataKey.current))
        : null,
    });
  }

  /** What the client answered; nothing before he did and after it was erased. */
  answersOf({ answersBox, keyVersion }: ClientDataRequest): ClientAnswers {
    if (!answersBox) return {};
    const plain = decryptField(answersBox, this.config.secrets.dataKey.of(keyVersion));
    const answers: unknown = JSON.parse(plain.toString('utf8'));
    return Object.fromEntries(
      Object.entries(typeof answers === 'object' && answers !== null ? answers : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  }
}

/** Throws ClientDataAsked while a client is being asked for data of the document. */
export async function refuseWhileAsked(manager: EntityManager, documentId: string): Promise<void> {
  const isAsked = await manager.existsBy(ClientDataRequest, { documentId, status: 'waiting' });
  if (isAsked) throw new ClientDataAsked();
}

/** The caller has locked the documents: whoever is asked for their data is asked no more, and nothing of him is kept. */
export async function eraseClientData(
  tx: Tx,
  documentIds: readonly string[],
  now: Date,
): Promise<void> {
  await cancelWaiting(tx, documentIds, now);
  await tx.update(
    ClientDataRequest,
    { documentId: In([...documentIds]) },
    {
      fullName: '',
      phone: '',
      phoneChangedAt: null,
      contactId: null,
      returnUrl: '',
      answersBox: null,
    },
  );
}
