import { setTimeout as pause } from 'node:timers/promises';
import type { SmppSettings } from '../../../src/platform/index.js';
import type { SmsSubmission, SubmissionResult } from '../../../src/sms/gateways/sms-gateway.js';
import { SmppGateway } from '../../../src/sms/gateways/smpp/smpp.gateway.js';
import { SmscPeer } from './smsc-peer.js';

/** Patient enough for a loaded machine; tests that wait for silence set their own. */
const settingsFor = (port: number): SmppSettings => ({
  host: '127.0.0.1',
  port,
  tls: false,
  ca: undefined,
  systemId: 'signet',
  password: 'secret',
  systemType: '',
  sender: 'Signet',
  bind: 'transceiver',
  source: { ton: 5, npi: 0 },
  destination: { ton: 1, npi: 1 },
  longText: 'udh',
  window: 10,
  perSecond: 1000,
  responseMs: 5_000,
  enquireMs: 60_000,
  reportIds: 'as-is',
  statusReasons: new Map(),
});

/** A gateway of its own bound to an SMSC of its own. */
export interface SmppRig {
  readonly peer: SmscPeer;
  readonly gateway: SmppGateway;
  /** What was kept of deliveries, in order. */
  readonly kept: string[];
  /** What was logged. */
  readonly logged: string[];
  /** Resolves while the gateway knows that it is bound, after at least so many binds. */
  readonly bound: (times?: number) => Promise<void>;
  /** Resolves while it knows that it is not. */
  readonly lost: () => Promise<void>;
  /** Makes the next stores fail. */
  readonly failStores: (failing: boolean) => void;
  readonly send: (changes?: Partial<SmsSubmission>) => Promise<SubmissionResult>;
  close(): Promise<void>;
}

export interface RigOptions {
  readonly settings?: Partial<SmppSettings>;
  readonly prepare?: (peer: SmscPeer) => void;
  readonly pauseMs?: number;
  readonly turnMs?: number;
  readonly peerOptions?: object;
}

let keys = 0;

export async function smppRig(options: RigOptions = {}): Promise<SmppRig> {
  const { settings = {}, prepare, pauseMs = 1, peerOptions = {} } = options;
  const peer = await SmscPeer.start(peerOptions);
  prepare?.(peer);
  const kept: string[] = [];
  const logged: string[] = [];
  let failing = false;
  const note = (facts: object, message: string): void => {
    logged.push(`${message} ${JSON.stringify(facts)}`);
  };
  const gateway = new SmppGateway({
    settings: { ...settingsFor(peer.port), ...settings },
    store: {
      store: (raws) => {
        if (failing) return Promise.reject(new Error('no database'));
        kept.push(...raws);
        return Promise.resolve();
      },
    },
    log: { info: note, warn: note, error: note },
    reconnectPause: () => pauseMs,
    ...(options.turnMs === undefined ? {} : { turnMs: options.turnMs }),
  });
  await gateway.start();
  return {
    peer,
    gateway,
    kept,
    logged,
    bound: (times = 1) =>
      until(() => {
        const binds = logged.filter((line) => line.startsWith('bound')).length;
        return binds >= times && logged.at(-1)?.startsWith('bound') === true;
      }),
    lost: () => until(() => logged.at(-1)?.startsWith('bound') === false),
    failStores: (value) => {
      failing = value;
    },
    send: (changes = {}) =>
      gateway.send({
        to: '+79990000001',
        text: 'Проверка',
        sender: 'Signet',
        validity: 600,
        idempotencyKey: `key-${String((keys += 1))}`,
        ...changes,
      }),
    close: async () => {
      await gateway.stop();
      await peer.stop();
    },
  };
}

/** A turn of the loop first: what just happened may still be on its way. */
async function until(condition: () => boolean): Promise<void> {
  do await pause(5);
  while (!condition());
}
