import type { AppConfig } from '../../platform/index.js';
import { SignerState } from '../log/signer/signer-state.js';
import { SocketLogSigner } from '../log/signer/socket-log-signer.js';
import type { SignerMemory } from './fsck-subject.js';

/** The signer's memory: its file where that can be read, else the signer itself, on its socket. */
export function signerMemory({ log }: Pick<AppConfig, 'log'>): SignerMemory | undefined {
  if (log.signer) return memoryInFile(log.signer.state);
  return log.signerSocket === undefined ? undefined : memoryBehind(log.signerSocket);
}

/** A file that is not there remembers nothing. */
export function memoryInFile(path: string): SignerMemory {
  return async () => {
    const memory = await new SignerState(path).read();
    return memory ? [memory, ...memory.closed] : [];
  };
}

export function memoryBehind(socket: string): SignerMemory {
  const signer = new SocketLogSigner(socket);
  return async (origins) => {
    const states = await Promise.all(origins.map((origin) => signer.last(origin)));
    return states.filter((state) => state !== undefined);
  };
}
