import { Injectable } from '@nestjs/common';

/** Derives the address behind a link; whoever makes links provides it. */
export interface LetterLinkSource {
  /** Undefined when the link is dead: the letter must not go out any more. */
  addressOf(linkId: string): Promise<string | undefined>;
}

/** Where the module that makes links says so at start. It stands above this one, which therefore cannot import it. */
@Injectable()
export class LetterLinks {
  private source: LetterLinkSource | undefined;

  register(source: LetterLinkSource): void {
    if (this.source) throw new Error('There is a source of links already');
    this.source = source;
  }

  async addressOf(linkId: string): Promise<string | undefined> {
    if (!this.source) throw new Error('Nobody has registered as the source of links');
    return this.source.addressOf(linkId);
  }
}
