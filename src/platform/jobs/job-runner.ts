/** What runs rows in this process; absent where none are run. */
export abstract class JobRunner {
  /** Takes no more work and waits for what runs. */
  abstract pause(): Promise<void>;
}
