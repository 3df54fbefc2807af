import { describe, expect, it } from '@jest/globals';
import { FileMissing, type FileStore } from './file-store.js';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

/** What every FileStore promises. */
export function fileStoreContract(name: string, make: () => Promise<FileStore>): void {
  describe(name, () => {
    it('names the bytes by their SHA-256 and gives them back', async () => {
      const store = await make();
      expect(await store.put(Buffer.from('hello'))).toBe(HELLO);
      expect((await store.get(HELLO)).toString()).toBe('hello');
    });

    it('takes the same bytes twice, also at once, and keeps one file', async () => {
      const store = await make();
      const names = await Promise.all([1, 2, 3].map(() => store.put(Buffer.from('hello'))));
      expect(new Set(names)).toEqual(new Set([HELLO]));
      expect(await store.has(HELLO)).toBe(true);
    });

    it('says which hash is missing', async () => {
      const store = await make();
      await expect(store.get(HELLO)).rejects.toThrow(new FileMissing(HELLO));
      expect(await store.has(HELLO)).toBe(false);
    });

    it('treats a name that is no hash as missing and never as a path', async () => {
      const store = await make();
      await expect(store.get('../../etc/passwd')).rejects.toBeInstanceOf(FileMissing);
    });

    it('forgets what is deleted, and deleting it again is no error', async () => {
      const store = await make();
      await store.put(Buffer.from('hello'));
      await store.delete(HELLO);
      await store.delete(HELLO);
      expect(await store.has(HELLO)).toBe(false);
    });

    it('says that it can be written, and leaves nothing of the question behind', async () => {
      const store = await make();
      await expect(store.probe()).resolves.toBeUndefined();
      const names: string[] = [];
      for await (const { sha256 } of store.list()) names.push(sha256);
      expect(names).toEqual([]);
    });

    it('lists what is stored, by its name', async () => {
      const store = await make();
      await store.put(Buffer.from('hello'));
      const names: string[] = [];
      for await (const { sha256 } of store.list()) names.push(sha256);
      expect(names).toEqual([HELLO]);
    });
  });
}
