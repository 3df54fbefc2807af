interface Head {
  readonly title: string;
  readonly lead: string;
}

type HeadName =
  | 'intact'
  | 'altered'
  | 'dossier'
  | 'unsignedDossier'
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
  readonly limitsHeading: string;
  readonly limits: readonly string[];
  /** Where nothing was confirmed. */
  readonly limitsOfOthers: readonly string[];
}

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
    unsignedDossier: {
      title: 'Досье целое. Документ в нём никто не подписал.',
      lead: 'Все записи в нём сходятся с открытым журналом: какой это был файл и что с ним делали. Подписи и печати, которые можно проверить, в нём нет.',
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
  limitsHeading: 'Чего эта проверка не доказывает',
  limits: [
    'Подпись показывает, что код ввёл тот, у кого был телефон с этим номером; кто держал его в руках, она не показывает.',
  ],
  limitsOfOthers: [
    'Проверка говорит только о файле. Подписан ли сам документ, можно узнать по номеру подписи.',
  ],
};
