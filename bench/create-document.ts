// POST /documents whole (fill, draw, find the places of the marks, check, freeze, commit) against the bare browser
// drawing the same page: `npm run bench -- create-document`. Both take turns, so that a busy machine slows both.
import { findBrowser } from '#libs/pdf';
import { PdfTools } from '../src/platform/index.js';
import { TemplateFiller } from '../src/templates/index.js';
import { BareShell } from './support/bare-shell.js';
import { BenchApp } from './support/bench-app.js';
import { report, takeTurns } from './support/ratio.js';

const CASES = [
  { name: 'one page', articles: 6, pages: 1, most: 4, rounds: 60 },
  { name: '20 pages', articles: 274, pages: 20, most: 2, rounds: 30 },
] as const;

const TEMPLATE =
  '<h1>Договор № {{ document.number }} от {{ document.date }}</h1>' +
  '<p>{{ client }}, телефон {{ phone }}, и Исполнитель договорились:</p>' +
  '{% for article in articles %}<p>{{ forloop.index }}. {{ article }}</p>{% endfor %}' +
  '<p>{{подпись_клиента}}</p>';

const ARTICLE =
  'Исполнитель обязуется оказать Заказчику услуги по монтажу и настройке оборудования, а Заказчик обязуется ' +
  'принять их и оплатить в порядке и сроки, установленные настоящим договором. Услуги считаются оказанными с ' +
  'момента подписания сторонами акта.';

const valuesOf = (articles: number): object => ({
  client: 'Иванова Мария Сергеевна',
  phone: '+7 912 345-67-89',
  articles: Array.from({ length: articles }, () => ARTICLE),
});

const bench = await BenchApp.start();
const bare = await BareShell.start(await findBrowser());
try {
  await bench.app.get(PdfTools, { strict: false }).warmUp();
  for (const one of CASES) await measure(one);
} finally {
  await bare.stop();
  await bench.stop();
}

async function measure({
  name,
  articles,
  pages,
  most,
  rounds,
}: (typeof CASES)[number]): Promise<void> {
  const template = { name: 'Договор', html: TEMPLATE };
  const { id: templateId } = await bench.call<{ id: string }>('POST', '/templates', template);
  const values = valuesOf(articles);
  const html = await bench.app
    .get(TemplateFiller, { strict: false })
    .fill(TEMPLATE, { ...values, document: { number: '1', date: '24.11.2026' } });
  const whole = async (): Promise<void> => {
    const body = { templateId, values };
    const document = await bench.call<{ pages: number }>('POST', '/documents', body);
    if (document.pages !== pages) throw new Error(`The document has ${document.pages} pages`);
  };
  const [reference = 0, ours = 0] = await takeTurns([() => bare.print(html), whole], {
    rounds,
    warmUp: 5,
  });
  report({
    name: `POST /documents against the bare browser, ${name}`,
    ours,
    reference,
    budget: { most },
  });
}
