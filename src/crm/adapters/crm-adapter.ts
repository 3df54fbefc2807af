import type { CardFields, CardRef } from '../cards/card-type.js';
import type { NameForms } from '../contacts/name-forms.js';

/** A number of a contact as the CRM knows it now. */
export interface CrmPhone {
  /** E.164. */
  readonly phone: string;
  readonly comment: string | null;
  /** Whether an SMS may go there: it is mobile, and of a country that is sent to. */
  readonly receivesSms: boolean;
  /** When the number came into the card: asked for in a dispute (C-1). */
  readonly changedAt: Date;
}

export interface CrmContact {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly fullName: string;
  readonly email: string | null;
  readonly phones: readonly CrmPhone[];
  readonly nameForms: NameForms;
}

export interface CrmCard extends CardRef {
  readonly title: string;
  /** In the order of the card; a contact's own card holds the contact itself. */
  readonly contacts: readonly CrmContact[];
  readonly fields: CardFields;
}

/** What a list asks to be named. */
export interface WantedNames {
  readonly contactIds: readonly string[];
  readonly cards: readonly CardRef[];
}

/** What is there under its id; ids are unique over all types. */
export interface CrmNames {
  /** Full names of contacts. */
  readonly contacts: ReadonlyMap<string, string>;
  readonly cardTitles: ReadonlyMap<string, string>;
}

/** A copy of a signed document that lies on a card. */
export interface CrmFile {
  readonly documentId: string;
  readonly name: string;
  /** Hex hash of the bytes. */
  readonly sha256: string;
  readonly addedAt: Date;
}

export interface CrmFileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface NewCrmFile extends CrmFileContent {
  readonly documentId: string;
}

/**
 * Port to the CRM that keeps cards and contacts: the built-in directory, or another CRM behind its API. Answers
 * undefined for what does not exist and for what belongs to another organization, never the difference.
 */
export abstract class CrmAdapter {
  abstract contact(organizationId: string, id: string): Promise<CrmContact | undefined>;
  abstract card(organizationId: string, ref: CardRef): Promise<CrmCard | undefined>;
  /**
   * Names of many contacts and cards at once, for lists; what is not there, of another organization or erased is left
   * out.
   */
  abstract names(organizationId: string, wanted: WantedNames): Promise<CrmNames>;
  /**
   * Writes single values: fields of a card, or `lastName`, `firstName`, `middleName`, `email` of a contact. The others
   * stay. Answers false when there is no such card.
   */
  abstract putValues(
    organizationId: string,
    ref: CardRef,
    values: Readonly<Record<string, string>>,
  ): Promise<boolean>;
  /**
   * Puts a document's signed PDF on a card, once however often it is asked: the bytes of a sealed document never change.
   * Answers false when there is no such card.
   */
  abstract putFile(organizationId: string, ref: CardRef, file: NewCrmFile): Promise<boolean>;
  /** What was put on the card, oldest first; nothing for a card that does not exist. */
  abstract files(organizationId: string, ref: CardRef): Promise<CrmFile[]>;
  abstract fileContent(
    organizationId: string,
    ref: CardRef,
    documentId: string,
  ): Promise<CrmFileContent | undefined>;
}
