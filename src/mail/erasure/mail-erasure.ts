import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { MailMessage } from '../mail-message.entity.js';

/** Takes addresses, words and the server's answers out of letters; that there was one stays, with status and times. */
@Injectable()
export class MailErasure {
  async erase(tx: Tx, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await tx.update(
      MailMessage,
      { requestId: In([...requestIds]) },
      { email: '', company: '', subject: '', text: [], attempts: [] },
    );
  }
}
