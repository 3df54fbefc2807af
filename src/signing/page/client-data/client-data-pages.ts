import { Injectable } from '@nestjs/common';
import type { ClientAnswers, ClientDataRequest } from '../../../documents/index.js';
import {
  type AnsweringOutcome,
  ClientDataAnswering,
} from '../../client-data/client-data-answering.service.js';
import type { SigningSession } from '../../session/signing-session.entity.js';
import type { Visit } from '../client-request.js';
import { deviceFactsOf } from '../device-facts.js';
import { FormTokens } from '../form-token.js';
import { deadLink, notice, shown, type SigningAnswer, toSession } from '../page-answers.js';
import { signingFields, signingRoutes } from '../routes.js';
import { ClientDataFrames } from './client-data-frames.js';
import { dataFormPage } from './data-form.page.js';
import { dataUnavailablePage } from './data-unavailable.page.js';
import { typedIn } from './form-fields.js';

/** What is shown again after answers that made no document. */
interface Mending {
  readonly typed: ClientAnswers;
  readonly outcome?: AnsweringOutcome;
}

/** The form of an opened link whose document waits for data. */
@Injectable()
export class ClientDataPages {
  constructor(
    private readonly answering: ClientDataAnswering,
    private readonly frames: ClientDataFrames,
    private readonly tokens: FormTokens,
  ) {}

  /** The asking of the session while it waits; undefined when the session is about a signing request. */
  waiting(session: SigningSession): Promise<ClientDataRequest | undefined> {
    return this.answering.waiting(session);
  }

  async show(
    asking: ClientDataRequest,
    session: SigningSession,
    visit: Visit,
    mending: Mending = { typed: {} },
  ): Promise<SigningAnswer> {
    const { typed, outcome } = mending;
    const path = signingRoutes.session(session.id);
    const [frame, fields] = await Promise.all([
      this.frames.of(asking, { language: visit.language, path }),
      this.answering.fields(asking),
    ]);
    const problems = outcome?.kind === 'mend' ? outcome.problems : undefined;
    const model = {
      ...frame,
      target: { action: signingRoutes.data(session.id), csrf: this.tokens.of({ session }) },
      fields: fields.map((field) => ({
        field,
        value: typed[field.name] ?? '',
        problem: problems?.get(field.name),
      })),
      notDrawn: outcome?.kind === 'not-drawn',
    };
    return shown(frame, outcome ? 422 : 200, dataFormPage(model));
  }

  /** `POST /sign/:sid/data`. Sent twice, it leads to the same document. */
  async answer(session: SigningSession, visit: Visit): Promise<SigningAnswer> {
    const asking = await this.waiting(session);
    const path = signingRoutes.session(session.id);
    if (!asking) return toSession(session.id, visit);
    if (visit.crossSite || !this.tokens.fits({ session }, visit.form[signingFields.csrf])) {
      const frame = await this.frames.of(asking, { language: visit.language, path });
      return notice(frame, { kind: 'stale-form', href: path });
    }
    const typed = typedIn(visit.form, await this.answering.fields(asking));
    const device = deviceFactsOf(visit.form[signingFields.device]);
    const outcome = await this.answering.answer(session, typed, { net: visit.net, device });
    switch (outcome.kind) {
      case 'answered':
        return toSession(session.id, visit);
      case 'mend':
      case 'not-drawn':
        return this.show(asking, session, visit, { typed, outcome });
      case 'unavailable': {
        const frame = await this.frames.of(asking, { language: visit.language, path });
        return shown(frame, 409, dataUnavailablePage(frame));
      }
      case 'ended':
        return deadLink(path, visit);
    }
  }
}
