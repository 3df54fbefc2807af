export class LogKeyDto {
  /** Name of the log: host and year. @example signet.example.ru/evidence/2026 */
  origin!: string;

  /** The verifier key of the signed note, as Go's sumdb/note reads it. */
  vkey!: string;

  /** The same Ed25519 key for openssl. */
  pem!: string;
}

export class LogKeysDto {
  /** Oldest year first. */
  items!: LogKeyDto[];
}
