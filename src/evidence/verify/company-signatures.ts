import { Injectable } from '@nestjs/common';

/** Knows when the company signed by sending: whoever keeps the sendings. */
export interface CompanySignatureReader {
  /** Undefined where the sending was no signature of the company. */
  signedBySending(requestId: string): Promise<Date | undefined>;
}

/** The company's signatures by sending, which have no number of their own: asked for by that of the sending. */
@Injectable()
export class CompanySignatures {
  private reader: CompanySignatureReader | undefined;

  /** Called once, at start. */
  register(reader: CompanySignatureReader): void {
    this.reader = reader;
  }

  /** @param stream of the sending: `request/<id>` */
  async of(stream: string): Promise<SentAsSignature | undefined> {
    const [kind, requestId = ''] = stream.split('/');
    const at = kind === 'request' ? await this.reader?.signedBySending(requestId) : undefined;
    return at && { requestId, at };
  }
}

/** A sending by which the company signed. */
export interface SentAsSignature {
  readonly requestId: string;
  readonly at: Date;
}
