import { ProcessLock, type SignerSettings } from '../../../platform/index.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { LogSigner, type SignedState, SignerUnavailable, type SignRequest } from './log-signer.js';

/** Signs in this process: the embedded default, where one disk holds database, key and state. */
export class LocalLogSigner extends LogSigner {
  private readonly signer: CheckpointSigner;
  private lock: ProcessLock | undefined;

  constructor(
    private readonly settings: SignerSettings,
    reach: (point: string) => void,
  ) {
    super();
    this.signer = new CheckpointSigner(settings, reach);
  }

  open(): Promise<void> {
    this.lock ??= ProcessLock.take(`${this.settings.state}.lock`);
    if (this.lock) return Promise.resolve();
    return Promise.reject(
      new SignerUnavailable(`Another process signs with the state ${this.settings.state}`),
    );
  }

  close(): void {
    this.lock?.release();
    this.lock = undefined;
  }

  publicKey(): Promise<Buffer> {
    return Promise.resolve(this.signer.publicKey);
  }

  last(origin: string): Promise<SignedState | undefined> {
    return this.signer.last(origin);
  }

  sign(request: SignRequest): Promise<string> {
    return this.signer.sign(request);
  }
}
