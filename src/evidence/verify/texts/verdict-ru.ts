/** What a step is called, and what it means that it failed. */
export interface StepWords {
  readonly name: string;
  readonly failed: string;
}

interface Head {
  readonly title: string;
  readonly lead: string;
}

type HeadName =
  | 'intact'
  | 'altered'
  | 'dossier'
  | 'brokenDossier'
  | 'foreign'
  | 'sealed'
  | 'frozen'
  | 'unknown'
  | 'unreadable';

type FactName =
  | 'signer'
  | 'signedAt'
  | 'signatureId'
  | 'fingerprint'
  | 'sealedAt'
  | 'tsaTime'
  | 'checkpoint'
  | 'fileSha256';

export interface VerdictTexts {
  readonly heads: Readonly<Record<HeadName, Head>>;
  readonly names: Readonly<Record<FactName, string>>;
  readonly checkpoint: (origin: string, size: number) => string;
  readonly checksHeading: string;
  readonly passed: string;
  readonly notPassed: string;
  readonly otherProblem: string;
  readonly limitsHeading: string;
  readonly limits: readonly string[];
  /** Where nothing was confirmed. */
  readonly limitsOfOthers: readonly string[];
  readonly steps: Readonly<Record<string, StepWords>>;
}

const words = (name: string, failed: string): StepWords => ({ name, failed });

/** The verdict on a file, in Russian. */
export const verdictRu: VerdictTexts = {
  heads: {
    intact: {
      title: 'Файл подлинный. Он не менялся с момента подписания.',
      lead: 'Печать целая, а записи о подписи внутри файла сходятся с открытым журналом.',
    },
    altered: {
      title: 'Файл изменён после подписания или это не тот файл.',
      lead: 'Попросите у второй стороны исходный файл и сравните.',
    },
    dossier: {
      title: 'Досье целое. Все записи в нём сходятся с открытым журналом.',
      lead: 'Подписанный документ в досье подлинный и не менялся с момента подписания.',
    },
    brokenDossier: {
      title: 'Досье изменено или неполно.',
      lead: 'Полагаться на него нельзя. Попросите досье заново и сравните.',
    },
    foreign: {
      title: 'Подтвердить файл не получилось: его ключи этому сервису не известны.',
      lead: 'Возможно, файл подписан в другой установке Signet. Проверьте его на той странице, адрес которой стоит в листе подписания. Подделку тоже делают со своими ключами.',
    },
    sealed: {
      title: 'Это точная копия подписанного файла.',
      lead: 'Файл с таким содержанием записан в журнал сразу после подписания.',
    },
    frozen: {
      title: 'Это копия документа до подписания.',
      lead: 'Файл с таким содержанием отправляли на подпись. Подписей и печати в нём нет: они есть в подписанном файле.',
    },
    unknown: {
      title: 'Этот файл неизвестен.',
      lead: 'В нём нет печати, и в журнале нет файла с таким содержанием. Если его сохранили заново или распечатали в PDF, печать пропала: проверьте исходный файл.',
    },
    unreadable: {
      title: 'Это не PDF и не досье.',
      lead: 'Выберите подписанный PDF или архив досье в том виде, в каком вы его получили.',
    },
  },
  names: {
    signer: 'Подписал',
    signedAt: 'Документ подписан',
    signatureId: 'Номер подписи',
    fingerprint: 'Отпечаток документа',
    sealedAt: 'Печать поставлена',
    tsaTime: 'Время по независимым часам',
    checkpoint: 'Контрольная точка журнала',
    fileSha256: 'SHA-256 вашего файла',
  },
  checkpoint: (origin, size) => `${origin}, записей: ${size}`,
  checksHeading: 'Что проверено',
  passed: 'сходится',
  notPassed: 'не сходится',
  otherProblem: 'Одна из проверок не прошла',
  limitsHeading: 'Чего эта проверка не доказывает',
  limits: [
    'Подпись показывает, что код ввёл тот, у кого был телефон с этим номером; кто держал его в руках, она не показывает.',
  ],
  limitsOfOthers: [
    'Проверка говорит только о файле. Подписан ли сам документ, можно узнать по номеру подписи.',
  ],
  steps: {
    file: words('Файл читается', 'Файл не читается'),
    archive: words('Архив устроен как досье', 'Архив устроен не как досье'),
    manifest: words('Состав досье', 'Файл в досье изменён, пропал или добавлен'),
    seal_file: words('Строение PDF', 'PDF повреждён'),
    seal_signature_present: words('Печать есть', 'Печати в файле нет'),
    seal_single_revision: words('Одна версия файла', 'Файл сохраняли ещё раз после печати'),
    seal_nothing_appended: words('Ничего не дописано', 'К файлу что-то дописано после печати'),
    seal_single_signature: words('Печать одна', 'В файле больше одной печати'),
    seal_byte_range: words('Печать покрывает весь файл', 'Печать покрывает не весь файл'),
    seal_contents: words('Место печати', 'На месте печати стоит что-то другое'),
    seal_digest: words('Содержание под печатью', 'Содержание файла изменилось после печати'),
    seal_cms_signature: words('Подлинность печати', 'Печать поддельная: она не от своего ключа'),
    seal_ess: words('Сертификат печати', 'Сертификат печати подменён'),
    seal_chain: words('Цепочка сертификатов', 'Сертификат печати выдан неизвестно кем'),
    seal_root_pinned: words('Печать этого сервиса', 'Печать поставлена не этим сервисом'),
    seal_key_usage: words('Назначение ключа', 'Ключ печати не предназначен для подписания'),
    seal_key_strength: words('Стойкость ключа', 'Ключ печати слишком слабый'),
    seal_no_signing_time: words('Время в печати', 'В печати стоит время, которому нельзя верить'),
    seal_timestamp: words('Метка времени на печати', 'Метка времени на печати не подходит к ней'),
    seal_timestamp_root_pinned: words(
      'Служба времени на печати',
      'Метку времени на печати поставила неизвестная служба',
    ),
    seal_docmdp: words('Запрет изменений', 'В файле не запрещены изменения'),
    seal_no_foreign_parts: words('Ничего постороннего', 'В файле есть посторонние части'),
    seal_attachments: words('Вложения', 'Вложения файла не читаются'),
    frozen_hash: words('Документ тот же', 'Внутри лежит не тот документ, который подписан'),
    sealed_hash: words('Подписанный файл тот же', 'Подписанный файл не тот, что записан в журнал'),
    same_events: words('Записи в PDF и в досье', 'Записи в PDF и в досье расходятся'),
    chain: words('Цепочка записей', 'Записи о подписи изменены, переставлены или пропали'),
    order: words('Порядок событий', 'События записаны не в том порядке'),
    closed: words('Записи до конца', 'Последних записей не хватает'),
    signatures: words('Подписи всех сторон', 'Подписали не все'),
    disclosures: words('Данные подписавшего', 'Имя или телефон не те, что записаны при подписании'),
    inclusion: words('Записи есть в журнале', 'Записи нет в открытом журнале'),
    log_order: words('Порядок в журнале', 'Порядок записей в журнале нарушен'),
    log_key: words('Ключ журнала', 'Журнал подписан не ключом этого сервиса'),
    checkpoint: words('Подпись журнала', 'Подпись под журналом недействительна'),
    checkpoint_time: words('Метка времени журнала', 'Метка времени не подходит к журналу'),
    checkpoint_time_root: words(
      'Служба времени журнала',
      'Метку времени журнала поставила неизвестная служба',
    ),
    consistency: words('Журнал только рос', 'Журнал переписан'),
    known_checkpoint: words('Ваша копия журнала', 'Журнал расходится с вашей копией'),
    fingerprint: words('Отпечаток', 'Отпечаток не от этого документа'),
    agreement: words('Соглашение', 'Текст соглашения не тот, который приняли, или принят позже'),
    code: words('Код', 'Код не тот, который был отправлен'),
  },
};
