import type { Dispute } from '../dispute.entity.js';
import type { FileToSend } from '../files/send-file.js';

/** The protocol as a file that people keep. */
export function protocolFile({ number, status }: Dispute, bytes: Buffer): FileToSend {
  const state = status === 'open' ? ', проект' : '';
  const name = `Протокол технической комиссии № ${number}${state}.pdf`;
  return { name, mimeType: 'application/pdf', bytes };
}
