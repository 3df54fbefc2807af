import { formatPhone } from '#libs/phone';
import { companyNameOnPage } from '#libs/russian-text';
import { Injectable } from '@nestjs/common';
import type { PageLanguage } from '../../platform/index.js';
import { type ESignatureSettings, logoPath, SettingsReader } from '../../settings/index.js';
import { returnLink } from '../request/return-url.js';
import type { SigningRequest } from '../request/signing-request.entity.js';
import type { SigningContext } from '../signing-context.js';
import { signingRoutes } from './routes.js';
import type { BrandModel, EmbeddingModel, ReturnLinks, SigningFrame } from './views/view-models.js';

/** Whose page it is: what a link or a session leads to. */
export interface FrameOwner {
  readonly request: Pick<SigningRequest, 'id' | 'organizationId' | 'signatoryName' | 'returnUrl'>;
  readonly signerId: string;
}

/** A frame with the settings it was made of, for what else the page takes from them. */
export interface FrameWithSettings {
  readonly frame: SigningFrame;
  readonly settings: ESignatureSettings;
}

/** What surrounds a page that may name its company: its look, who may embed it, where it leads back to. */
@Injectable()
export class SigningFrames {
  constructor(private readonly settings: SettingsReader) {}

  async of(
    owner: FrameOwner,
    place: { readonly language: PageLanguage; readonly path: string },
  ): Promise<FrameWithSettings> {
    const { request } = owner;
    const settings = await this.settings.eSignature(request.organizationId);
    const embedding = embeddingOf(owner, settings);
    const returnTo = returnLinksOf(request, settings);
    const frame = {
      ...place,
      company: companyNameOnPage(request.signatoryName),
      brand: brandOf(settings),
      ...(embedding ? { embedding } : {}),
      ...(returnTo ? { returnTo } : {}),
    };
    return { frame, settings };
  }

  /** Of the page of a session. */
  async ofSession(
    { session, request, signer }: SigningContext,
    language: PageLanguage,
  ): Promise<FrameWithSettings> {
    const path = signingRoutes.session(session.id);
    return this.of({ request, signerId: signer.id }, { language, path });
  }

  /** Sites that may show this organization's signing pages inside a frame. */
  async origins(organizationId: string): Promise<readonly string[]> {
    return (await this.settings.eSignature(organizationId)).embedding.origins;
  }
}

function embeddingOf(
  { request, signerId }: FrameOwner,
  { embedding: { origins } }: ESignatureSettings,
): EmbeddingModel | undefined {
  return origins.length === 0 ? undefined : { origins, requestId: request.id, signerId };
}

function returnLinksOf(
  request: FrameOwner['request'],
  { returnOrigins }: ESignatureSettings,
): ReturnLinks | undefined {
  const signed = returnLink(request, returnOrigins, 'signed');
  const declined = returnLink(request, returnOrigins, 'declined');
  return signed && declined ? { signed, declined } : undefined;
}

function brandOf({ branding, pageTexts }: ESignatureSettings): BrandModel {
  const { logo, supportPhone } = branding;
  return {
    ...branding,
    ...pageTexts,
    // Drawn for screens of two densities.
    logo: logo && {
      src: logoPath(logo.sha256),
      width: Math.ceil(logo.width / 2),
      height: Math.ceil(logo.height / 2),
    },
    supportPhone:
      supportPhone === null ? null : { e164: supportPhone, shown: shownInRussia(supportPhone) },
  };
}

/** Numbers free of charge are known by 8 800, and work by it alone. */
function shownInRussia(e164: string): string {
  return formatPhone(e164)
    .replace(/^\+7 800 /, '8 800 ')
    .replaceAll(' ', '\u00a0');
}
