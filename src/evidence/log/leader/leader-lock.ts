/** A lock that one process of an installation holds. A port: the embedded default has one process anyway. */
export abstract class LeaderLock {
  /** Whether this process has the lock now; tries to get it when it has not. */
  abstract hold(): Promise<boolean>;
  abstract release(): Promise<void>;
}

/** On SQLite: the process that was allowed to start on the folder is the only one. */
export class SoleLeader extends LeaderLock {
  hold(): Promise<boolean> {
    return Promise.resolve(true);
  }

  release(): Promise<void> {
    return Promise.resolve();
  }
}
