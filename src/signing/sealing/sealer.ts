import { Injectable } from '@nestjs/common';
import { type Attachment, type SealInput, sealPdf } from '#libs/pdf-seal';
import { SealingKeys, TimestampAuthority, verifySignedPdf } from '../../evidence/index.js';
import { Clock } from '../../platform/index.js';

export interface ToSeal {
  readonly pdf: SealInput['pdf'];
  readonly attachments: readonly Attachment[];
  /** vkeys of the logs that the attached proofs are of. */
  readonly logKeys: readonly string[];
}

export interface Sealed {
  readonly pdf: Buffer;
  readonly level: 'B-B' | 'B-T';
  /** Hex. */
  readonly certificateSha256: string;
  /** What the outside clock said; absent at level B-B. */
  readonly tsaTime: Date | undefined;
}

const REASON =
  'Техническая печать сервиса: файл и вложенный журнал подписания не изменены (не подпись лица)';

/** The product's own verifier does not accept what was just sealed: it is not stored, whatever the cause. */
export class SealNotVerified extends Error {
  override readonly name = 'SealNotVerified';

  constructor(step: string, message: string) {
    super(`The sealed file fails its own check, ${step}: ${message}`);
  }
}

/** Puts the seal on a stamped document and looks at the result as a stranger would. */
@Injectable()
export class Sealer {
  constructor(
    private readonly keys: SealingKeys,
    private readonly tsa: TimestampAuthority,
    private readonly clock: Clock,
  ) {}

  /** Whether seals made now carry an outside time. */
  get hasIndependentTime(): boolean {
    return this.tsa.configured;
  }

  /** Throws TimestampUnavailable, TimestampRefused, SealNotVerified: never a time of its own making. */
  async seal({ pdf, attachments, logKeys }: ToSeal): Promise<Sealed> {
    const { key, roots } = await this.keys.current();
    let tsaTime: Date | undefined;
    const timestamp = async (signatureValue: Uint8Array): Promise<Uint8Array> => {
      const { token, time } = await this.tsa.stamp(signatureValue);
      tsaTime = time;
      return token;
    };
    const sealed = await sealPdf({
      pdf,
      attachments,
      madeAt: this.clock.now(),
      reason: REASON,
      key,
      timestamp: this.tsa.configured ? timestamp : undefined,
    });
    const tsaRoots = this.tsa.roots.certificates;
    const report = await verifySignedPdf(sealed.pdf, { logKeys, sealRoots: roots, tsaRoots });
    if (!report.ok || report.kind !== 'signed-pdf') {
      const failed = report.steps.find(({ ok }) => !ok);
      throw new SealNotVerified(failed?.step ?? report.kind, failed?.message ?? 'no seal found');
    }
    return { ...sealed, tsaTime };
  }
}
