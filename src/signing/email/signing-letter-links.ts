import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LetterLinks, type LetterLinkSource } from '../../mail/index.js';
import { MessageSecrets } from '../messages/message-secrets.js';

/** Derives the link of a letter at the moment it is handed over, by the rule of SMS; a letter never gets a code. */
@Injectable()
export class SigningLetterLinks implements LetterLinkSource, OnModuleInit {
  constructor(
    private readonly registry: LetterLinks,
    private readonly secrets: MessageSecrets,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async addressOf(linkId: string): Promise<string | undefined> {
    const secrets = await this.secrets.secretsOf({ messageId: '', linkId, challengeId: null });
    return secrets?.link;
  }
}
