import type { SealStatus } from './seal-status.service.js';

export class SealStatusDto {
  /** Whose seal it is. @example "CN=Печать: ООО «Подпись»" */
  subject!: string;

  issuer!: string;

  validFrom!: Date;

  validTo!: Date;

  /** Whole days until the certificate ends; negative once it has. From then on nothing is sealed. */
  daysLeft!: number;

  /** Made by the installation itself: others have to be given its root to recognize the seal. */
  isOwn!: boolean;

  /** Whether a timestamp authority is configured. */
  timestampsConfigured!: boolean;

  /** Null until the first document was sealed. */
  lastSealedAt!: Date | null;

  static from(status: SealStatus): SealStatusDto {
    return { ...status };
  }
}
