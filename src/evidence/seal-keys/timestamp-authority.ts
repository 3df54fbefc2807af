import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { makeTimestampRequest, readTimestampResponse, type TimestampRoots } from '#libs/timestamp';
import { AppConfig, ConfigError, messageOf } from '../../platform/index.js';
import { certificatesOf } from './opened-seal.js';
import { TimestampUnavailable } from './timestamp.errors.js';

export interface Timestamp {
  /** The whole TimeStampResp, as `openssl ts -verify -in` reads it. */
  tsr: Uint8Array;
  /** The token alone, as it is embedded in a signature. */
  token: Uint8Array;
  time: Date;
}

type Settings = NonNullable<AppConfig['tsa']>;

/** An answer holds a token and some certificates; more is not read. */
const MAX_ANSWER_BYTES = 100_000;
const NONCE_BYTES = 16;

/** The outside clock: an RFC 3161 authority, when one is configured. */
@Injectable()
export class TimestampAuthority {
  readonly configured: boolean;
  readonly roots: TimestampRoots;
  private readonly settings: Settings | undefined;

  constructor(config: AppConfig) {
    this.settings = config.tsa;
    this.configured = config.tsa !== undefined;
    this.roots = { certificates: config.tsa === undefined ? [] : rootsOf(config.tsa.roots) };
  }

  /** Asks for the time of these bytes. @throws TimestampUnavailable, TimestampRefused */
  async stamp(data: Uint8Array): Promise<Timestamp> {
    const { settings, roots } = this;
    if (settings === undefined) {
      throw new TimestampUnavailable('No timestamp authority is configured.');
    }
    const { policy } = settings;
    const imprint = createHash('sha256').update(data).digest();
    const nonce = randomBytes(NONCE_BYTES);
    const tsr = await ask(settings, makeTimestampRequest({ imprint, nonce, policy }));
    const { token, time } = await readTimestampResponse(tsr, { imprint, nonce, policy, roots });
    return { tsr, token, time };
  }
}

async function ask({ url, timeoutMs }: Settings, question: Uint8Array): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Uint8Array.from(question),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await bodyOf(response);
  } catch (error) {
    if (error instanceof TimestampUnavailable) throw error;
    const message = `The timestamp authority did not answer: ${messageOf(error)}`;
    throw new TimestampUnavailable(message, { cause: error });
  }
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_ANSWER_BYTES) break;
    parts.push(part);
  }
  if (size > MAX_ANSWER_BYTES) throw new TimestampUnavailable('The answer is too large.');
  if (response.status !== 200) {
    throw new TimestampUnavailable(`The timestamp authority answered ${response.status}.`);
  }
  return Buffer.concat(parts);
}

function rootsOf(pem: string): Uint8Array[] {
  const wants = 'a PEM file with at least one certificate';
  try {
    const roots = certificatesOf(pem).map(({ raw }) => raw);
    if (roots.length > 0) return roots;
  } catch (error) {
    throw new ConfigError('TSA_ROOTS_FILE', messageOf(error), wants);
  }
  throw new ConfigError('TSA_ROOTS_FILE', 'no certificate', wants);
}
