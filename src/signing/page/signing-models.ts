import { Injectable } from '@nestjs/common';
import { maskPhone } from '#libs/phone';
import { DataSource } from 'typeorm';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import type { PageLanguage } from '../../platform/index.js';
import { Signature } from '../signature.entity.js';
import type { SigningContext } from '../signing-context.js';
import { documentName } from '../document-name.js';
import { PageFactsReader } from '../pictures/page-facts.js';
import { FormTokens } from './form-token.js';
import { pageSources } from './page-sources.js';
import { signingRoutes } from './routes.js';
import { SigningFrames } from './signing-frames.js';
import { SigningTicks } from './signing-ticks.js';
import type {
  CodeStep,
  DocumentModel,
  DoneModel,
  SigningFrame,
  SigningModel,
  SigningProblems,
} from './views/view-models.js';

/** What differs between two looks at the same session. */
export interface SigningLook {
  readonly language: PageLanguage;
  readonly codeStep: CodeStep;
  /** Names of the boxes that are ticked. */
  readonly ticked: readonly string[];
  readonly problems: SigningProblems;
}

/** Gathers what the signing page shows of a session. */
@Injectable()
export class SigningModels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentReader,
    private readonly frames: SigningFrames,
    private readonly facts: PageFactsReader,
    private readonly ticks: SigningTicks,
    private readonly tokens: FormTokens,
  ) {}

  async frame(context: SigningContext, language: PageLanguage): Promise<SigningFrame> {
    return (await this.frames.ofSession(context, language)).frame;
  }

  async signing(context: SigningContext, look: SigningLook): Promise<SigningModel> {
    const { session, request, signer } = context;
    const { id: sid } = session;
    const [{ frame, settings }, documents] = await Promise.all([
      this.frames.ofSession(context, look.language),
      this.documentsOf(context),
    ]);
    const ticks = await this.ticks.of(context, documents);
    return {
      ...frame,
      csrf: this.tokens.of({ session }),
      actions: {
        code: signingRoutes.code(sid),
        confirm: signingRoutes.confirm(sid),
        decline: signingRoutes.decline(sid),
        shown: signingRoutes.shown(sid),
        news: signingRoutes.news(sid),
      },
      signer: {
        fullName: signer.fullName,
        maskedPhone: maskPhone(signer.phone).replaceAll(' ', '\u00a0'),
      },
      expiresAt: request.expiresAt,
      timeZone: settings.timezone,
      documents: await Promise.all(
        documents.map(async (document) => ({
          ...(await this.pagesOf(sid, document)),
          mayBeDeclined: request.packageDeclining === 'each' && documents.length > 1,
        })),
      ),
      declined: await this.declinedOf(context),
      ticks: ticks.map((tick) => ({ ...tick, checked: look.ticked.includes(tick.name) })),
      codeStep: look.codeStep,
      problems: look.problems,
    };
  }

  async done(context: SigningContext, language: PageLanguage): Promise<DoneModel> {
    const { session, request, signer } = context;
    const [{ frame, settings }, documents, signatures, declined] = await Promise.all([
      this.frames.ofSession(context, language),
      this.documentsOf(context),
      this.dataSource.getRepository(Signature).findBy({ signerId: signer.id }),
      this.declinedOf(context),
    ]);
    const byDocument = new Map(signatures.map((signature) => [signature.documentId, signature]));
    return {
      ...frame,
      signedAt: signer.signedAt ?? request.createdAt,
      awaitsOthers: request.status !== 'signed',
      declined: declined.map(({ title }) => title),
      timeZone: settings.timezone,
      documents: documents.map((document) => {
        const { id } = document;
        const signatureId = byDocument.get(id)?.id ?? '';
        const pdfHref = signingRoutes.pdf(session.id, id);
        return {
          title: documentName(document),
          signatureId,
          pdfHref,
          verifyHref: `/verify/${signatureId}`,
        };
      }),
    };
  }

  private documentsOf({ request, documents }: SigningContext): Promise<DocumentView[]> {
    const ids = documents.map(({ documentId }) => documentId);
    return this.documents.find(request.organizationId, ids);
  }

  private async declinedOf({
    request,
    signer,
    declined,
  }: SigningContext): Promise<{ title: string; byYou: boolean }[]> {
    if (declined.length === 0) return [];
    const ids = declined.map(({ documentId }) => documentId);
    const documents = await this.documents.find(request.organizationId, ids);
    return documents.map((document) => ({
      title: documentName(document),
      byYou: declined.some(
        ({ documentId, declinedBy }) => documentId === document.id && declinedBy === signer.id,
      ),
    }));
  }

  private async pagesOf(sid: string, document: DocumentView): Promise<DocumentModel> {
    const pages = await this.facts.pagesOf(document.sha256 ?? '');
    return {
      id: document.id,
      title: documentName(document),
      pdfHref: signingRoutes.pdf(sid, document.id),
      pages: pages.map((page, index) => ({
        ...page,
        number: index + 1,
        sources: pageSources(sid, document, index + 1),
      })),
    };
  }
}
