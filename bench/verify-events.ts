// A million evidence events checked whole (bytes, form, chain, list of types, order, leaf, root of the tree) against
// nothing but SHA-256 of each of them: `npm run bench -- verify-events`. Both take turns over the same bytes.
import { hash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ChainCheck, leafHash, merkleRoot, RootOfLeaves } from '#libs/evidence-log';
import { ruleOf } from '../src/evidence/index.js';
import { report } from './support/ratio.js';
import { eventsOfRequest, requestChains, type StoredChain } from './support/request-chains.js';

const EVENTS = 1_000_000;
/** Requests in memory at a time. */
const BATCH = 2_500;
const MOST = 8;

setFlagsFromString('--expose-gc');
const sweep: unknown = runInNewContext('gc');

const tree = new RootOfLeaves();
const leaves: Buffer[] = [];
let [ours, reference] = [0, 0];

verifyEach(requestChains(BATCH, 0), new RootOfLeaves());
hashEach(requestChains(BATCH, 0));
for (let from = 0; from < EVENTS / eventsOfRequest; from += BATCH) {
  const chains = requestChains(BATCH, from);
  // In turn first, so that nobody always finds the bytes warm.
  const isFirst = (from / BATCH) % 2 === 0;
  if (isFirst)
    ours += spent(() => {
      verifyEach(chains, tree);
    });
  reference += spent(() => {
    hashEach(chains);
  });
  if (!isFirst)
    ours += spent(() => {
      verifyEach(chains, tree);
    });
  for (const { events } of chains)
    for (const { hash: entry } of events) leaves.push(leafHash(entry));
}

if (tree.size !== EVENTS || !tree.value().equals(merkleRoot(leaves))) {
  throw new Error(`The tree has ${tree.size} leaves and another root`);
}
report({
  name: `verify ${EVENTS.toLocaleString('en')} events against their SHA-256 alone`,
  ours,
  reference,
  budget: { most: MOST },
});

/** Every check that needs no signature: what fsck and the offline verifier do to each event. */
function verifyEach(chains: readonly StoredChain[], log: RootOfLeaves): void {
  for (const { stream, events } of chains) {
    const check = new ChainCheck(stream, ruleOf(stream));
    for (const event of events) {
      if (!check.add(event)) throw new Error(check.fault?.message);
      log.add(leafHash(event.hash));
    }
  }
}

function hashEach(chains: readonly StoredChain[]): void {
  for (const { events } of chains) {
    for (const { bytes, hash: stored } of events) {
      if (!hash('sha256', bytes, 'buffer').equals(stored)) throw new Error('Other bytes');
    }
  }
}

/** Milliseconds of the work, which begins on a swept heap: what made the events leaves much behind. */
function spent(work: () => void): number {
  if (isCallable(sweep)) sweep();
  const start = performance.now();
  work();
  return performance.now() - start;
}

function isCallable(value: unknown): value is () => void {
  return typeof value === 'function';
}
