import { LogSigner, SignerUnavailable } from './log-signer.js';

/** In a process that writes no log. */
export class AbsentLogSigner extends LogSigner {
  open(): Promise<never> {
    return Promise.reject(new SignerUnavailable('This process has no signer'));
  }

  close(): void {
    // nothing is open
  }

  publicKey(): Promise<never> {
    return this.open();
  }

  last(): Promise<never> {
    return this.open();
  }

  sign(): Promise<never> {
    return this.open();
  }
}
