import { Injectable } from '@nestjs/common';
import { calendarDateIn, dateInFigures } from '#libs/russian-text';
import { UserReader } from '../../access/index.js';
import { CardReader } from '../../crm/index.js';
import type { SourceView } from '../../crm/index.js';
import { Clock } from '../../platform/index.js';
import type { Actor } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { ESignatureSettings } from '../../settings/index.js';
import { TemplateReader } from '../../templates/index.js';
import type { FillableTemplate } from '../../templates/index.js';
import type { DocumentWarning } from '../document-warning.js';
import type { DraftInput } from '../draft-input.js';
import { documentVariables } from './document-variables.js';
import { draftWarnings } from './draft-warnings.js';
import { RenderingService } from './rendering.service.js';
import type { FrozenPages } from './rendering.service.js';

/** A draft whose pages are frozen, ready to become a row. */
export interface MadeDraft {
  readonly template: FillableTemplate;
  readonly contactId: string | null;
  readonly contactName: string;
  readonly frozen: FrozenPages;
  readonly warnings: DocumentWarning[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Gathers what a document says and has it drawn. Writes no row; what it stores is found by its hash alone. */
@Injectable()
export class DraftMaker {
  constructor(
    private readonly templates: TemplateReader,
    private readonly cards: CardReader,
    private readonly settings: SettingsReader,
    private readonly users: UserReader,
    private readonly rendering: RenderingService,
    private readonly clock: Clock,
  ) {}

  /**
   * The number stands in the text, so it is waited for before the pages are drawn. Throws TemplateNotFound,
   * CardNotFound, ContactNotFound, and what RenderingService throws.
   */
  async make(
    actor: Actor,
    input: DraftInput,
    numbering: Promise<string>,
  ): Promise<MadeDraft & { readonly number: string }> {
    const { organizationId } = actor;
    const [template, source, settings, employee, number] = await Promise.all([
      this.templates.fillable(organizationId, input.templateId),
      this.cards.source(organizationId, input),
      this.settings.eSignature(organizationId),
      this.employee(actor),
      numbering,
    ]);
    const values = documentVariables({
      card: source.variables,
      values: input.values ?? {},
      date: dateInFigures(calendarDateIn(this.clock.now(), settings.timezone)),
      number,
      fixed: { ...company(settings), ...employee },
    });
    const frozen = await this.rendering.freeze(template, values);
    return { number, ...described(template, source, frozen) };
  }

  private async employee({ kind, organizationId, id }: Actor): Promise<Variables> {
    const user = kind === 'user' ? await this.users.find(organizationId, id) : undefined;
    if (!user) return {};
    const { name, post, email } = user;
    return { employee: { name, fullName: name, email, ...(post === '' ? {} : { post }) } };
  }
}

function company({ signatoryName, signatoryInn }: ESignatureSettings): Variables {
  return {
    company: {
      ...(signatoryName === '' ? {} : { signatoryName }),
      ...(signatoryInn === '' ? {} : { inn: signatoryInn }),
    },
  };
}

function described(
  template: FillableTemplate,
  { contact, phones }: SourceView,
  frozen: FrozenPages,
): MadeDraft {
  return {
    template,
    contactId: contact?.id ?? null,
    contactName: contact?.fullName ?? '',
    frozen,
    warnings: draftWarnings(frozen, contact, phones),
  };
}
