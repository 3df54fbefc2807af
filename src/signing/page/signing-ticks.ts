import { Injectable } from '@nestjs/common';
import {
  AgreementReader,
  type AgreementVersionView,
  type EarlierAcceptance,
  EarlierAcceptances,
} from '../../agreements/index.js';
import { DataSource } from 'typeorm';
import type { DocumentView } from '../../documents/index.js';
import type { PageLanguage } from '../../platform/index.js';
import { offeredTo } from '../offered-to.js';
import type { SigningContext } from '../signing-context.js';
import { tickNames, type Ticks, ticksOf } from '../ticks.js';
import { documentName } from '../document-name.js';
import { tickLabel } from './views/tick-label.js';
import type { TickModel } from './views/view-models.js';

/** The boxes that a request asks for: the company's offer, each document, each consent (L-13, SEC-9). */
@Injectable()
export class SigningTicks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: AgreementReader,
    private readonly earlier: EarlierAcceptances,
  ) {}

  /** None of them ticked. Who signs for the company is asked for no consent of his: those are the clients'. */
  async of(
    context: Pick<SigningContext, 'request' | 'signer'>,
    documents: readonly DocumentView[],
  ): Promise<TickModel[]> {
    const { request, signer } = context;
    const { organizationId, offerVersionId } = request;
    const [offer, consents, earlier] = await Promise.all([
      this.agreements.version(organizationId, offerVersionId),
      signer.userId === null ? this.agreements.currentConsents(organizationId) : [],
      this.earlier.find(this.dataSource.manager, offeredTo(context)),
    ]);
    if (!offer) throw new Error(`The offer ${offerVersionId} of request ${request.id} is missing`);
    return [
      offerTick(offer, earlier),
      ...documents.map((document) => ({
        name: tickNames.document(document.id),
        subject: { kind: 'document' as const, title: documentName(document) },
        checked: false,
      })),
      ...consents.map((consent) => consentTick(consent, consents.length > 1)),
    ];
  }
}

/** The ticks that a form brought, each with the hash of the exact text that stood beside it. */
export function ticksIn(
  form: Readonly<Record<string, string>>,
  ticks: readonly TickModel[],
  { language, timeZone }: { language: PageLanguage; timeZone: string },
): Ticks {
  const ticked = ticks.filter(({ name, earlier }) => !earlier && form[name]);
  return ticksOf(
    Object.fromEntries(
      ticked.map(({ name, subject }) => [name, tickLabel(subject, language, timeZone)]),
    ),
  );
}

function offerTick(
  { version, publishedAt, html }: AgreementVersionView,
  earlier: EarlierAcceptance | undefined,
): TickModel {
  return {
    name: tickNames.offer,
    subject: { kind: 'offer', version, publishedAt },
    checked: false,
    ...(earlier ? { earlier: { how: earlier.how, at: earlier.acceptedAt } } : {}),
    text: { html },
  };
}

function consentTick({ versionId, title, html }: AgreementVersionView, named: boolean): TickModel {
  return {
    name: tickNames.consent(versionId),
    subject: { kind: 'consent', ...(named ? { title } : {}) },
    checked: false,
    text: { html },
  };
}
