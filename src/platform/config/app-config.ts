import type { VersionedKey } from '../crypto/versioned-key.js';
import type { JobLane } from '../jobs/job-lane.js';
import type { MailSettings } from './mail-environment.js';
import type { SmsCapSettings } from './sms/caps-environment.js';
import type { SmsGatewayChoice } from './sms/gateway-environment.js';
import type { SimSwapProvider } from './sim-swap-environment.js';
import type { SealSettings, TimestampSettings } from './seal-environment.js';

/** `sms`: the lane of that name and nothing else, since operators count binds. */
export type ProcessRole = 'all' | 'api' | 'worker' | 'sms';

export type DatabaseTarget = { kind: 'sqlite'; path: string } | { kind: 'mysql'; url: string };

/** What a signer of checkpoints needs to know, in whatever process it runs. */
export interface SignerSettings {
  /** 32 bytes, the seed of an Ed25519 key. */
  readonly seed: Buffer;
  /** The file that holds what was signed last. */
  readonly state: string;
}

/** What a process that only signs knows. */
export interface SignerEnvironment extends SignerSettings {
  /** The Unix socket it listens on. */
  readonly socket: string;
  readonly faultPoint: string | undefined;
}

/**
 * Everything the environment decides, validated and frozen; made by `readEnvironment` alone.
 * Inject this class; nothing else reads the environment.
 */
export class AppConfig {
  readonly production!: boolean;
  readonly role!: ProcessRole;
  /** Whose jobs this process runs. */
  readonly lanes!: readonly JobLane[];
  readonly logLevel!: string;
  readonly http!: {
    readonly host: string;
    readonly port: number;
    /** Without a slash at the end; the start of the link in the SMS. */
    readonly publicUrl: string;
    /** Addresses whose X-Forwarded-For is believed; none by default. */
    readonly trustedProxies: readonly string[];
    /** Limits per address (SEC-15); off with the sandbox gateway unless set. */
    readonly rateLimits: boolean;
  };
  /** Who runs the installation, by name: the third party that agreements speak of. */
  readonly operatorName!: string;
  readonly database!: DatabaseTarget;
  /** Where Bull keeps its queue; without it jobs run in this process. */
  readonly redisUrl!: string | undefined;
  readonly files!: { readonly path: string };
  readonly log!: {
    /** Where tiles, entries and the mirror of events lie. */
    readonly folder: string;
    /** First part of the name of a log; fixed for a year once that year's log is open. */
    readonly originHost: string;
    /** Where a signer of its own listens; without it checkpoints are signed in this process. */
    readonly signerSocket: string | undefined;
    /** Absent when another process signs. */
    readonly signer: SignerSettings | undefined;
  };
  readonly seal!: SealSettings;
  /** The outside clock; without it no independent time exists. */
  readonly tsa!: TimestampSettings | undefined;
  readonly sms!: SmsCapSettings & SmsGatewayChoice;
  /** Absent: no letters are sent. */
  readonly mail!: MailSettings | undefined;
  readonly simSwap!: SimSwapProvider;
  readonly admin!: { readonly email: string; readonly password: string | undefined };
  readonly browserPath!: string | undefined;
  /** Where a test kills the process; never in production. */
  readonly faultPoint!: string | undefined;
  readonly secrets!: {
    readonly jwtSecret: Buffer;
    /** K_v of evidence-and-security.md 2.6: derives codes and link tokens. */
    readonly codePepper: VersionedKey;
    /** Wraps the data keys that encrypt personal values. */
    readonly dataKey: VersionedKey;
    /** Signs the hidden field that keeps other sites from posting our forms. */
    readonly csrfKey: Buffer;
  };

  constructor(values: Omit<AppConfig, never>) {
    Object.assign(this, values);
    Object.freeze(this);
  }
}
