/** The front door of templates: what documents are made from, and how. */
export type { ClientField, ClientFieldType } from './client-fields/client-field.js';
export { askedOf, clientSamples, withAnswers } from './client-fields/client-fields.js';
export type { AnswerProblem } from './client-fields/read-answer.js';
export { readAnswers } from './client-fields/read-answers.js';
export { signatureSlot } from './filling/signature-slot.js';
export { TemplateFiller } from './filling/template-filler.js';
export { TemplateReader } from './template-reader.js';
export type { FillableTemplate, TemplateVersionView, TemplateView } from './template-view.js';
export { TemplatesModule } from './templates.module.js';
export type { TemplateVariable } from './variables/template-variable.js';
