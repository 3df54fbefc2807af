import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFileStore } from './disk-file-store.js';
import { fileStoreContract } from './file-store.contract.js';
import { MemoryFileStore } from './memory-file-store.js';

fileStoreContract('MemoryFileStore', () => Promise.resolve(new MemoryFileStore()));
fileStoreContract(
  'DiskFileStore',
  async () => new DiskFileStore(await mkdtemp(join(tmpdir(), 'signet-files-'))),
);
