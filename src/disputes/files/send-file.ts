import type { FastifyReply } from 'fastify';

export interface FileToSend {
  /** Name that the reader's machine saves it under. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** Strangers' files are never shown inside our own pages: PDF opens, the rest is saved. */
export async function sendFile(
  reply: FastifyReply,
  { name, mimeType, bytes }: FileToSend,
): Promise<void> {
  const way = mimeType === 'application/pdf' ? 'inline' : 'attachment';
  const encoded = encodeURIComponent(name.toWellFormed());
  await reply
    .headers({
      'content-type': mimeType,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': `${way}; filename*=UTF-8''${encoded}`,
    })
    .send(bytes);
}
