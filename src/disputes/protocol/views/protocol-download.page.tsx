import { momentForPeople, type Page, PageShell } from '../../../platform/index.js';

export interface ProtocolDownloadModel {
  readonly number: number;
  /** «Договор № 15» */
  readonly document: string;
  readonly concludedAt: Date;
  readonly timeZone: string;
  readonly sha256: string;
  readonly href: string;
}

/** The client's page: which protocol it is, and the button to take it away. The conclusion stands in the file alone. */
export function protocolDownloadPage(model: ProtocolDownloadModel): Page {
  const title = 'Протокол технической комиссии';
  return {
    language: 'ru',
    title,
    styles: ['.parts { overflow-wrap: anywhere; }'],
    scripts: [],
    body: (
      <PageShell
        owner="Signet"
        foot={
          <p>
            Signet — сервис подписания документов по СМС. Вопросы по протоколу задайте комиссии,
            которая передала вам эту ссылку.
          </p>
        }
      >
        <h1>{title}</h1>
        <p>Комиссия закончила работу. Сохраните протокол: ссылку могут заменить.</p>
        <dl className="facts">
          <div>
            <dt>Протокол</dt>
            <dd>№ {model.number}</dd>
          </div>
          <div>
            <dt>Документ</dt>
            <dd>{model.document}</dd>
          </div>
          <div>
            <dt>Заключение вынесено</dt>
            <dd>
              <time dateTime={model.concludedAt.toISOString()}>
                {momentForPeople(model.concludedAt, model.timeZone, 'ru')}
              </time>
            </dd>
          </div>
          <div>
            <dt>SHA-256 файла</dt>
            <dd className="parts">{model.sha256}</dd>
          </div>
        </dl>
        <p>
          <a className="button wide" href={model.href}>
            Скачать протокол (PDF)
          </a>
        </p>
      </PageShell>
    ),
  };
}
