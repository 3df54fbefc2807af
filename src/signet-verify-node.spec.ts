import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OLDEST_NODE, problemOfNode } from './signet-verify-node.js';

describe('the offline verifier, before it loads anything', () => {
  it.each(['18.20.4', '20.20.2', '23.11.1', '9.0.0'])('refuses Node.js %s in a sentence', (old) => {
    expect(problemOfNode(old)).toBe(`needs Node.js 24 or later; this is v${old}`);
  });

  it.each(['24.0.0', '24.21.0', '100.1.0'])('runs on Node.js %s', (version) => {
    expect(problemOfNode(version)).toBeUndefined();
  });

  it('asks for the release that package.json names', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  });
});
