import type { OpenAPIObject } from '@nestjs/swagger';
import type { Route } from '../../support/route-table.js';
import type { Ids } from './furnished.js';

/** Bodies that are right but for the ids in them, by route; a route that takes none is not named. */
const BODIES: Readonly<Record<string, (ids: Ids) => object>> = {
  'UsersController.update': () => ({ post: 'директор' }),
  'TemplatesController.update': () => ({ name: 'Другое имя' }),
  'TemplatesController.addVersion': () => ({ html: '<p>{{ contact.fullName }}</p>' }),
  'TemplatePreviewController.preview': () => ({ values: {} }),
  'TemplatePreviewController.pages': () => ({ values: {} }),
  'ConsentsController.update': () => ({ shownOnSigningPage: false }),
  'ConsentsController.publish': () => ({ purpose: 'Новости компании' }),
  'ErasuresController.eraseContact': () => ({ basis: 'subject-request' }),
  'ErasuresController.eraseDocument': () => ({ basis: 'subject-request' }),
  'ContactsController.update': () => ({ firstName: 'Пётр' }),
  'CardsController.createApplication': ({ contacts }) => card(contacts),
  'CardsController.createDeal': ({ contacts }) => card(contacts),
  'CardsController.createObject': ({ contacts }) => card(contacts),
  'CardsController.updateApplication': ({ contacts }) => card(contacts),
  'CardsController.updateDeal': ({ contacts }) => card(contacts),
  'CardsController.updateObject': ({ contacts }) => card(contacts),
  'DocumentsController.create': ({ templates, contacts }) => ({
    templateId: templates,
    contactId: contacts,
  }),
  'DocumentsController.update': () => ({ title: 'Другое название' }),
  'DocumentClientDataController.apply': () => ({ names: ['инн'] }),
  'OpenDisputeController.open': () => ({ claimant: 'Иванов Иван Иванович' }),
  'DisputesController.commission': () => ({
    members: [
      {
        fullName: 'Сидоров Пётр Ильич',
        position: 'инженер',
        side: 'operator',
        authority: 'приказ № 12',
        isChair: true,
      },
    ],
    place: 'г. Москва',
    startedAt: '2026-11-24T09:00:00.000Z',
  }),
  'DisputesController.conclude': () => ({ conclusion: 'undetermined', reasons: 'Нет данных.' }),
  'SignerCorrectionsController.correct': () => ({ phone: '+79160000001' }),
  'SigningRequestsController.create': ({ documents, contacts }) => ({
    documentIds: [documents],
    signers: [{ contactId: contacts }],
  }),
  'SendDocumentController.send': ({ contacts }) => ({ contactId: contacts }),
};

/** What a member of a body that names something of the organization is filled with. */
const MEMBERS: Readonly<Record<string, (ids: Ids) => unknown>> = {
  templateId: ({ templates }) => templates,
  contactId: ({ contacts }) => contacts,
  documentIds: ({ documents }) => [documents],
  contactIds: ({ contacts }) => [contacts],
  card: ({ deals }) => ({ type: 'deal', id: deals }),
};

function card(contactId: string | undefined): object {
  return { title: 'Монтаж окон', contactIds: [contactId] };
}

export function bodyFor(route: Route, ids: Ids): object {
  return BODIES[route.name]?.(ids) ?? {};
}

/** The body with one member that names a thing of somebody else. */
export function bodyNaming(route: Route, member: string, own: Ids, foreign: Ids): object {
  const fill = MEMBERS[member];
  if (!fill) throw new Error(`How is ${member} of ${route.name} filled? Add it to MEMBERS.`);
  return { ...bodyFor(route, own), [member]: fill(foreign) };
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The members of the route's JSON body that name something by id, as the OpenAPI document has them. */
export function idMembers(document: OpenAPIObject, { method, path }: Route): string[] {
  const item = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')] as
    | Readonly<Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>
    | undefined;
  const schema = item?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  const name = schema?.$ref?.replace('#/components/schemas/', '') ?? '';
  const properties = (document.components?.schemas?.[name] as Schema | undefined)?.properties ?? {};
  return Object.keys(properties).filter((member) => /(Ids?|^card)$/.test(member));
}
