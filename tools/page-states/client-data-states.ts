import type { PageLanguage } from '../../src/platform/index.js';
import type {
  DataFieldModel,
  DataFormModel,
} from '../../src/signing/page/client-data/client-data-model.js';
import { dataFormPage } from '../../src/signing/page/client-data/data-form.page.js';
import { dataLandingPage } from '../../src/signing/page/client-data/data-landing.page.js';
import { dataUnavailablePage } from '../../src/signing/page/client-data/data-unavailable.page.js';
import { signingRoutes } from '../../src/signing/page/routes.js';
import { signingPage } from '../../src/signing/page/views/signing.page.js';
import type { ClientField } from '../../src/templates/index.js';
import type { PageState } from './page-state.js';
import { company, sid, signing } from './signing-samples.js';

const token = 'Zt7kQ2mXwB9rHc4Ny';

const field = (name: string, label: string, more: Partial<ClientField> = {}): DataFieldModel => ({
  field: { name, label, type: 'text', required: true, maxLength: 300, ...more },
  value: '',
});

const short = { maxLength: 60 };

/** What a contract of works asks of a person: short and long, with a form of its own and without. */
const fields: readonly DataFieldModel[] = [
  field('рождение', 'Дата рождения', { type: 'date' }),
  field('паспорт', 'Серия и номер паспорта', { type: 'passport' }),
  field('кем_выдан', 'Кем выдан паспорт'),
  field('код', 'Код подразделения', { type: 'passport-code' }),
  field('инн', 'ИНН', { type: 'inn', required: false }),
  field('обращение', 'Как к вам обращаться', { ...short, required: false }),
];

const typed: Readonly<Record<string, Partial<DataFieldModel>>> = {
  рождение: { value: '31.02.1980', problem: 'malformed' },
  паспорт: { value: '4504 123456' },
  кем_выдан: { value: '', problem: 'missing' },
  код: { value: '770-001' },
  инн: { value: '7707083894', problem: 'malformed' },
  обращение: { value: 'Мария Сергеевна ☺', problem: 'unprintable' },
};

const rightly: Readonly<Record<string, string>> = {
  рождение: '05.03.1980',
  паспорт: '4504 123456',
  кем_выдан: 'Отделом внутренних дел «Тверской» города Москвы',
  код: '770-001',
};

/** Where the document waits for its client's data, to the document that came of them. */
export function clientDataStates(language: PageLanguage): PageState[] {
  const frame = { language, company, path: signingRoutes.session(sid), kind: 'contract' } as const;
  const target = { action: signingRoutes.data(sid), csrf: 'sample-token' };
  const form = (name: string, more: Partial<DataFormModel>): PageState => ({
    name,
    page: dataFormPage({ ...frame, target, fields, notDrawn: false, ...more }),
  });
  const answered = fields.map((one) => ({ ...one, ...typed[one.field.name] }));
  const right = fields.map((one) => ({ ...one, value: rightly[one.field.name] ?? '' }));
  const read = { ...signing(language), codeStep: { delivery: 'on-demand', sent: false } as const };
  return [
    {
      name: 'data-landing',
      page: dataLandingPage({
        ...frame,
        path: signingRoutes.landing(token),
        open: { action: signingRoutes.open(token), csrf: 'sample-token' },
      }),
    },
    form('data-form', {}),
    form('data-form-errors', { fields: answered }),
    form('data-form-not-drawn', { fields: right, notDrawn: true }),
    { name: 'data-unavailable', page: dataUnavailablePage(frame) },
    { name: 'data-read', page: signingPage(read) },
  ];
}
