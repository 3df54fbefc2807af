/** What the server saw of the connection (NET of evidence-and-security.md 2.2). */
export interface NetFacts {
  /** Through the trusted proxies. */
  readonly ip: string;
  /** X-Forwarded-For as it came, when there was one; believed only from trusted proxies. */
  readonly ipChain?: string;
  readonly userAgent?: string;
  readonly uaHints?: string;
}

/** What the client's own script told of the device (DEV); absent with scripts off. Never believed, only kept. */
export interface DeviceFacts {
  readonly os?: string;
  readonly browser?: string;
  readonly screen?: string;
  readonly viewport?: string;
  readonly timezone?: string;
  readonly language?: string;
  readonly fingerprint?: string;
  readonly deviceOther?: string;
}

/** Where an act of the client came from. */
export interface ClientFacts {
  readonly net: NetFacts;
  readonly device: DeviceFacts;
}
