import type { Refusal, SignedState } from './log-signer.js';
import { isSignedState } from './signer-state.js';

/** Whatever of an answer was in the line. */
export interface ReadAnswer {
  readonly key?: Buffer;
  readonly last?: SignedState;
  readonly checkpoint?: string;
  readonly refused?: Refusal;
  readonly message?: string;
  readonly failed?: string;
}

const refusals: readonly Refusal[] = ['smaller', 'inconsistent', 'origin', 'form'];

/** Undefined when the line is not an answer of a signer. */
export function readAnswer(line: string): ReadAnswer | undefined {
  const members = membersOf(line);
  if (!members) return undefined;
  const text = (name: string): string | undefined => {
    const value = members.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const [key, checkpoint, message, failed] = ['key', 'checkpoint', 'message', 'failed'].map(text);
  const last = members.get('last');
  const refused = refusals.find((one) => one === members.get('refused'));
  return {
    ...(key === undefined ? {} : { key: Buffer.from(key, 'base64') }),
    ...(isSignedState(last) ? { last } : {}),
    ...(checkpoint === undefined ? {} : { checkpoint }),
    ...(refused === undefined ? {} : { refused }),
    ...(message === undefined ? {} : { message }),
    ...(failed === undefined ? {} : { failed }),
  };
}

function membersOf(line: string): Map<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}
