import { Injectable } from '@nestjs/common';
import type { SealKey } from '#libs/pdf-seal';

/** The key that seals signed documents, and the roots by which its seals are recognized. */
@Injectable()
export class SealingKeys {
  current(): Promise<{ key: SealKey; roots: Uint8Array[] }> {
    return Promise.reject(new Error('No seal key has been made.'));
  }

  /** The pinned roots as PEM, for others to keep. */
  async rootsPem(): Promise<string> {
    const { roots } = await this.current();
    return roots.map((root) => Buffer.from(root).toString('base64')).join('\n');
  }
}
