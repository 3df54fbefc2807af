import { Injectable } from '@nestjs/common';
import type { TimestampRoots } from '#libs/timestamp';
import { TimestampUnavailable } from './timestamp.errors.js';

export interface Timestamp {
  /** The whole TimeStampResp, as `openssl ts -verify -in` reads it. */
  tsr: Uint8Array;
  /** The token alone, as it is embedded in a signature. */
  token: Uint8Array;
  time: Date;
}

/** The outside clock: an RFC 3161 authority, when one is configured. */
@Injectable()
export class TimestampAuthority {
  readonly configured: boolean = false;
  readonly roots: TimestampRoots = { certificates: [] };

  /** Asks for the time of these bytes. @throws TimestampUnavailable, TimestampRefused */
  stamp(data: Uint8Array): Promise<Timestamp> {
    return Promise.reject(
      new TimestampUnavailable(`No timestamp authority is configured for ${data.length} bytes.`),
    );
  }
}
