import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  AppConfig,
  Clock,
  decryptField,
  encryptField,
  isId,
  newId,
  type Tx,
} from '../../platform/index.js';
import type { NetFacts } from '../client-facts.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import { type SessionPurpose, SigningSession } from './signing-session.entity.js';

const LIFE_MS = 24 * 3_600_000;
const LONGEST_FACT = 1_000;

/** What the browser gets: the id for the address, the secret for the cookie of this request alone. */
export interface OpenedSession {
  readonly id: string;
  readonly requestId: string;
  readonly secret: string;
}

/** One opening of a link in one browser. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async start(
    tx: Tx,
    link: SigningLink,
    purpose: SessionPurpose = 'signing',
  ): Promise<OpenedSession> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: SigningSession = {
      id: newId(),
      organizationId: link.organizationId,
      requestId: link.requestId,
      signerId: link.signerId,
      linkId: link.id,
      secretHash: sha256(secret),
      purpose,
      provenAt: null,
      ticks: null,
      netBox: null,
      netKeyVersion: null,
      views: null,
      leftAt: null,
      expiresAt: new Date(now.getTime() + LIFE_MS),
      createdAt: now,
    };
    await tx.insert(SigningSession, session);
    return { id: session.id, requestId: session.requestId, secret };
  }

  /** The session of this id if the secret is its own and it is not over. */
  async find(id: string, secret: string | undefined): Promise<SigningSession | undefined> {
    if (!isId(id) || !secret) return undefined;
    const session = await this.dataSource.getRepository(SigningSession).findOneBy({ id });
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    const same = timingSafeEqual(Buffer.from(session.secretHash), Buffer.from(sha256(secret)));
    return same ? session : undefined;
  }

  /** A fresh code was given in it: what is signed may be shown. */
  async prove(tx: Tx, session: SigningSession): Promise<void> {
    await tx.update(SigningSession, { id: session.id }, { provenAt: this.clock.now() });
  }

  /** Ends every session of a signer: whoever opened the link so far was not meant. */
  async endAll(tx: Tx, signerId: string): Promise<void> {
    await tx.update(SigningSession, { signerId }, { expiresAt: this.clock.now() });
  }

  /** @param net from which connection they were made: a signature may come from elsewhere, by SMS */
  async keepTicks(
    tx: Tx,
    session: SigningSession,
    ticks: Readonly<Record<string, string>>,
    net: NetFacts | undefined,
  ): Promise<void> {
    const { dataKey } = this.config.secrets;
    const kept = {
      ticks: { ...ticks },
      netBox: net ? encryptField(jsonOf(net), dataKey.of(dataKey.current)) : null,
      netKeyVersion: net ? dataKey.current : null,
    };
    await tx.update(SigningSession, { id: session.id }, kept);
  }

  /** From which connection the ticks were made; without an address where nobody knows any more. */
  netOf({ netBox, netKeyVersion }: SigningSession): NetFacts {
    if (!netBox || netKeyVersion === null) return { ip: '' };
    const plain = decryptField(netBox, this.config.secrets.dataKey.of(netKeyVersion));
    const net: unknown = JSON.parse(plain.toString('utf8'));
    const known = Object.entries(typeof net === 'object' && net !== null ? net : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return { ip: '', ...Object.fromEntries(known) };
  }
}

/** Headers may be of any length; evidence keeps no more of each. */
function jsonOf(net: NetFacts): Buffer {
  const kept = Object.entries(net).map(([name, value]: [string, string]) => [
    name,
    value.slice(0, LONGEST_FACT),
  ]);
  return Buffer.from(JSON.stringify(Object.fromEntries(kept)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
