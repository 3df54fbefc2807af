import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { emptyRoot, signCheckpoint, verifyConsistency } from '#libs/evidence-log';
import { yearOfOrigin } from '../log-origin.js';
import { type SignedState, SignerRefused, type SignRequest } from './log-signer.js';
import { type SignerMemory, SignerState } from './signer-state.js';

/** PKCS#8 of an Ed25519 key, before its 32 bytes (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Signs checkpoints and remembers the last: each must continue it. Whatever asks, whoever owns the
 * database, nothing smaller and nothing rewritten gets a signature.
 */
export class CheckpointSigner {
  readonly publicKey: Buffer;
  private readonly privateKey: KeyObject;
  private readonly state: SignerState;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    settings: { readonly seed: Buffer; readonly state: string },
    /** A place where tests interrupt it. */
    private readonly reach: (point: string) => void = () => undefined,
  ) {
    this.privateKey = createPrivateKey({
      key: Buffer.concat([pkcs8, settings.seed]),
      format: 'der',
      type: 'pkcs8',
    });
    this.publicKey = rawPublicKey(this.privateKey);
    this.state = new SignerState(settings.state);
  }

  async last(origin: string): Promise<SignedState | undefined> {
    const memory = await this.state.read();
    const found = memory && [memory, ...memory.closed].find((one) => one.origin === origin);
    return found && { origin, size: found.size, root: found.root };
  }

  /** One after another: what is remembered and what is signed stay one. */
  async sign(request: SignRequest): Promise<string> {
    const work = this.turn.then(() => this.signNow(request));
    this.turn = work.catch(() => undefined);
    return work;
  }

  private async signNow(request: SignRequest): Promise<string> {
    const { origin, size, root } = request;
    const memory = await this.state.read();
    const next = nextMemory(memory, request);
    if (next !== memory) await this.state.write(next);
    this.reach('signer.state-written');
    return signCheckpoint({ origin, size, root: Buffer.from(root, 'hex') }, this.privateKey);
  }
}

/** What to remember when this is signed; the same memory when it was signed before. @throws SignerRefused */
function nextMemory(memory: SignerMemory | undefined, request: SignRequest): SignerMemory {
  const { origin, size, root } = request;
  if (!/^[0-9a-f]{64}$/.test(root) || !Number.isSafeInteger(size) || size < 0) {
    throw new SignerRefused('form', 'The request names no size and root');
  }
  const asked = { origin, size, root };
  const known = memory && [memory, ...memory.closed].find((one) => one.origin === origin);
  if (!known) return { ...opened(memory, request), closed: closedBy(memory) };
  if (known.size === size && known.root === root) return memory;
  if (memory.origin !== origin) {
    throw new SignerRefused('origin', `The log ${origin} is closed with ${known.size} leaves`);
  }
  refuseUnlessContinued(known, request);
  return { ...asked, closed: memory.closed };
}

/** A new log begins only in a later year than the last one: there is never a second one of the same time. */
function opened(memory: SignerMemory | undefined, request: SignRequest): SignedState {
  const { origin, size, root } = request;
  const year = yearOfOrigin(origin);
  if (year === undefined) throw new SignerRefused('origin', `"${origin}" names no log of a year`);
  if (memory && year <= (yearOfOrigin(memory.origin) ?? Infinity)) {
    throw new SignerRefused(
      'origin',
      `The log ${origin} would stand beside ${memory.origin}, which was signed before`,
    );
  }
  refuseUnlessContinued({ origin, size: 0, root: emptyRoot.toString('hex') }, request);
  return { origin, size, root };
}

function closedBy(memory: SignerMemory | undefined): SignedState[] {
  if (!memory) return [];
  const { origin, size, root, closed } = memory;
  return [...closed, { origin, size, root }];
}

function refuseUnlessContinued(known: SignedState, request: SignRequest): void {
  if (request.size < known.size) {
    throw new SignerRefused(
      'smaller',
      `The log ${known.origin} had ${known.size} leaves when it was signed last and now has ${request.size}`,
    );
  }
  const continues = verifyConsistency({
    oldSize: known.size,
    oldRoot: Buffer.from(known.root, 'hex'),
    newSize: request.size,
    newRoot: Buffer.from(request.root, 'hex'),
    hashes: request.proof.map((hash) => Buffer.from(hash, 'base64')),
  });
  if (continues) return;
  throw new SignerRefused(
    'inconsistent',
    `The log ${known.origin} with ${request.size} leaves does not continue the ${known.size} leaves that were signed`,
  );
}

function rawPublicKey(key: KeyObject): Buffer {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}
