import { Injectable } from '@nestjs/common';
import { ViewingService } from '../viewing/viewing.service.js';
import type { Visit } from './client-request.js';
import { FormTokens } from './form-token.js';
import { LinkSessions } from './link-sessions.js';
import { signingFields } from './routes.js';

/** What the script tells of pages on screen. Not believed, only kept; a beacon that is not ours is dropped. */
@Injectable()
export class ShownPages {
  constructor(
    private readonly sessions: LinkSessions,
    private readonly tokens: FormTokens,
    private readonly viewing: ViewingService,
  ) {}

  async note(sid: string, { form, cookies }: Visit): Promise<void> {
    const session = await this.sessions.find(sid, cookies);
    if (!session || !this.tokens.fits({ session }, form[signingFields.csrf])) return;
    const pages = wholeNumber(form['pages']);
    const seconds = wholeNumber(form['seconds']);
    const documentId = form['document'];
    if (!documentId || pages === undefined || seconds === undefined) return;
    await this.viewing.shown(session, { documentId, pages, seconds });
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
