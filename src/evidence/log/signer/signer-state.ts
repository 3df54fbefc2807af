import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../../platform/index.js';
import type { SignedState } from './log-signer.js';

/** Of the log that grows, and of those that are closed. */
export interface SignerMemory extends SignedState {
  readonly closed: readonly SignedState[];
}

/**
 * The one file of a signer: `{origin, size, root, closed}`. It is what makes a rewritten or restored
 * database visible, so it is written before a signature leaves, and never guessed.
 */
export class SignerState {
  constructor(private readonly path: string) {}

  /** Undefined before the first signature. @throws when the file is there and not what was written */
  async read(): Promise<SignerMemory | undefined> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
    const memory = memoryOf(text);
    if (!memory) throw new Error(`The signer's state ${this.path} is damaged; it signs nothing`);
    return memory;
  }

  /** Returns when no power cut can take it back. */
  async write(memory: SignerMemory): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const temporary = `${this.path}.tmp`;
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(memory)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.path);
    const folder = await open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

function memoryOf(text: string): SignerMemory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isSignedState(value) || !('closed' in value)) return undefined;
  const { origin, size, root, closed } = value;
  if (!Array.isArray(closed) || !closed.every(isSignedState)) return undefined;
  return { origin, size, root, closed };
}

export function isSignedState(value: unknown): value is SignedState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('origin' in value && 'size' in value && 'root' in value)) return false;
  const { origin, size, root } = value;
  const isCount = Number.isSafeInteger(size) && Number(size) >= 0;
  return (
    typeof origin === 'string' && isCount && typeof root === 'string' && /^[0-9a-f]{64}$/.test(root)
  );
}
