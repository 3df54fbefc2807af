import { InProcessRunner } from '../../src/platform/index.js';
import type { TestApp } from './test-app.js';

/** Runs every job that is due by the fixed clock, and what that makes due, until nothing is. */
export async function drainJobs(testApp: TestApp): Promise<void> {
  await testApp.get(InProcessRunner).drain();
}
