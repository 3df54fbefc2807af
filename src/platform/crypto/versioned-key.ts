/**
 * A secret that can be rotated: new work uses `current`, old work finds its own version.
 * Written in the environment as `1:<base64>` or `1:<base64>,2:<base64>`; the highest version is current.
 */
export class VersionedKey {
  readonly current: number;

  constructor(private readonly keys: ReadonlyMap<number, Buffer>) {
    if (keys.size === 0) throw new Error('a versioned key needs at least one version');
    this.current = Math.max(...keys.keys());
  }

  /** The 32 bytes of this version; throws when the installation has lost it. */
  of(version: number): Buffer {
    const key = this.keys.get(version);
    if (!key) throw new Error(`Key version ${version} is not configured`);
    return key;
  }
}
