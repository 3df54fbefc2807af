/** The front door of templates: what documents are made from, and how. */
export { TemplateFiller } from './filling/template-filler.js';
export { TemplateReader } from './template-reader.js';
export type { FillableTemplate, TemplateView } from './template-view.js';
export { TemplatesModule } from './templates.module.js';
export type { TemplateVariable } from './variables/template-variable.js';
