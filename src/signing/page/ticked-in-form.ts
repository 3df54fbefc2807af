import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../documents/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import type { Ticks } from '../ticks.js';
import type { Visit } from './client-request.js';
import { SigningTicks, ticksIn } from './signing-ticks.js';

/** Reads which boxes a form ticked, with the hash of the sentence that stood beside each (SEC-9). */
@Injectable()
export class TickedInForm {
  constructor(
    private readonly contexts: SigningContexts,
    private readonly documents: DocumentReader,
    private readonly settings: SettingsReader,
    private readonly ticks: SigningTicks,
  ) {}

  /** Also answers the rows that it read for it. */
  async of(
    session: SigningSession,
    { form, language }: Visit,
  ): Promise<{ ticks: Ticks; context: SigningContext }> {
    const context = await this.contexts.read(session);
    const { request, documents } = context;
    const ids = documents.map(({ documentId }) => documentId);
    const [views, { timezone: timeZone }] = await Promise.all([
      this.documents.find(request.organizationId, ids),
      this.settings.eSignature(request.organizationId),
    ]);
    const ticks = ticksIn(form, await this.ticks.of(context, views), { language, timeZone });
    return { ticks, context };
  }
}
