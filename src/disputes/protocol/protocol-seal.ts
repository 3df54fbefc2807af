import { Injectable } from '@nestjs/common';
import { sealPdf, verifySeal } from '#libs/pdf-seal';
import { SealingKeys, TimestampAuthority } from '../../evidence/index.js';
import type { Dispute } from '../dispute.entity.js';

/** Seals the final protocol like every document of the house, with the findings inside for programs. */
@Injectable()
export class ProtocolSeal {
  constructor(
    private readonly keys: SealingKeys,
    private readonly tsa: TimestampAuthority,
  ) {}

  /** @throws TimestampUnavailable, TimestampRefused while the configured authority gives no time */
  async seal(pdf: Uint8Array, dispute: Dispute): Promise<Buffer> {
    const { key, roots } = await this.keys.current();
    const sealed = await sealPdf({
      pdf,
      attachments: [
        {
          name: 'checks.json',
          bytes: Buffer.from(checksJson(dispute), 'utf8'),
          mimeType: 'application/json',
          relationship: 'Data',
          description: 'Results of the automatic checks',
        },
      ],
      madeAt: dispute.concludedAt ?? dispute.openedAt,
      reason: 'Протокол технической комиссии',
      key,
      ...(this.tsa.configured
        ? { timestamp: async (value: Uint8Array) => (await this.tsa.stamp(value)).token }
        : {}),
    });
    const report = await verifySeal(sealed.pdf, { roots, tsaRoots: this.tsa.roots.certificates });
    if (!report.ok) {
      const failed = report.checks.filter(({ ok }) => !ok).map(({ step }) => step);
      throw new Error(`The sealed protocol does not verify: ${failed.join(', ')}`);
    }
    return sealed.pdf;
  }
}

function checksJson({ id, checkedAt, checkVersions, findings }: Dispute): string {
  return JSON.stringify(
    {
      disputeId: id,
      checkedAt: checkedAt?.toISOString() ?? null,
      versions: checkVersions,
      findings,
    },
    null,
    2,
  );
}
