import { Injectable } from '@nestjs/common';
import { calendarDateIn, dateInFigures } from '#libs/russian-text';
import { UserReader } from '../../access/index.js';
import { CardReader } from '../../crm/index.js';
import type { SourceView } from '../../crm/index.js';
import { Clock } from '../../platform/index.js';
import type { Actor } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { ESignatureSettings } from '../../settings/index.js';
import { askedOf, clientSamples, TemplateReader, withAnswers } from '../../templates/index.js';
import type { FillableTemplate } from '../../templates/index.js';
import { viewOf } from '../document-view.js';
import type { DocumentWarning } from '../document-warning.js';
import type { Document } from '../document.entity.js';
import type { DraftInput } from '../draft-input.js';
import { documentVariables } from './document-variables.js';
import type { VariableSources } from './document-variables.js';
import { draftWarnings } from './draft-warnings.js';
import { RenderingService } from './rendering.service.js';
import type { FrozenPages } from './rendering.service.js';

/** A draft ready to become a row. */
export interface MadeDraft {
  readonly template: FillableTemplate;
  readonly contactId: string | null;
  readonly contactName: string;
  /** Its pages; undefined while the client has still to be asked for what stands on them. */
  readonly frozen: FrozenPages | undefined;
  readonly warnings: DocumentWarning[];
}

/** Whose post and name the text may bear. */
type Author = Pick<Actor, 'kind' | 'organizationId' | 'id'>;

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
    const [template, gathered, number] = await Promise.all([
      this.templates.fillable(organizationId, input.templateId),
      this.gather(actor, input),
      numbering,
    ]);
    const values = documentVariables({ ...gathered.sources, number });
    const asked = askedOf(template.variables, input.values ?? {});
    if (asked.length > 0) {
      const samples = clientSamples(template.variables, asked, values);
      const text = await this.rendering.check(template, samples);
      return { number, ...described(template, gathered.source, undefined, text) };
    }
    const frozen = await this.rendering.freeze(template, values);
    return { number, ...described(template, gathered.source, frozen, frozen.text) };
  }

  /** The document with its client's answers, from the text it was begun with. Throws as `make` does. */
  async complete(
    document: Document,
    answers: Readonly<Record<string, string>>,
  ): Promise<MadeDraft> {
    const { organizationId, templateId, templateVersion, values: given, number } = document;
    const author = { kind: 'user', organizationId, id: document.authorId } as const;
    const card = viewOf(document).card;
    const [template, gathered] = await Promise.all([
      this.templates.fillableAs(organizationId, templateId ?? '', templateVersion ?? 0),
      this.gather(author, { card, contactId: document.contactId, values: given }),
    ]);
    const values = documentVariables({ ...gathered.sources, number });
    const asked = askedOf(template.variables, given);
    const frozen = await this.rendering.freeze(template, withAnswers(values, asked, answers));
    return described(template, gathered.source, frozen, frozen.text);
  }

  /** All that the words of a document come from but its number. */
  private async gather(
    author: Author,
    { values, ...from }: Pick<DraftInput, 'card' | 'contactId' | 'values'>,
  ): Promise<{ source: SourceView; sources: Omit<VariableSources, 'number'> }> {
    const { organizationId } = author;
    const [source, settings, employee] = await Promise.all([
      this.cards.source(organizationId, from),
      this.settings.eSignature(organizationId),
      this.employee(author),
    ]);
    const sources = {
      card: source.variables,
      values: values ?? {},
      date: dateInFigures(calendarDateIn(this.clock.now(), settings.timezone)),
      fixed: { ...company(settings), ...employee },
    };
    return { source, sources };
  }

  private async employee({ kind, organizationId, id }: Author): Promise<Variables> {
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
  frozen: FrozenPages | undefined,
  text: string,
): MadeDraft {
  return {
    template,
    contactId: contact?.id ?? null,
    contactName: contact?.fullName ?? '',
    frozen,
    warnings: draftWarnings({ text, hiddenWords: frozen?.hiddenWords ?? [] }, contact, phones),
  };
}
