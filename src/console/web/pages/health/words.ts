const ru = {
  title: 'Состояние установки',
  hint: 'Страница обновляется сама каждые 30 секунд.',
  level: { good: 'в порядке', warning: 'внимание', broken: 'сломано' },
  allGood: 'Всё в порядке',
  someWarning: 'Работает, но есть на что обратить внимание',
  someBroken: 'Есть поломки: начните с них',
  what: 'Что сделать:',
  log: {
    title: 'Журнал доказательств',
    running: (size: number, waiting: number) =>
      `Ведётся. Событий в журнале: ${String(size)}, ждут места: ${String(waiting)}.`,
    checkpoint: (at: string) => `Последняя контрольная точка: ${at}.`,
    noCheckpoint: 'Контрольной точки ещё нет.',
    state: {
      delayed: 'Запись в журнал задерживается.',
      stopped: 'Запись в журнал остановлена. Подписание идёт, но события ждут.',
      none: 'Журнал ещё не запускался.',
    } as Readonly<Record<string, string>>,
    act: {
      delayed:
        'обычно проходит само за несколько минут. Если нет — прочитайте журнал процесса worker.',
      stopped: 'прочитайте причину ниже и журнал процесса worker, устраните и перезапустите его.',
      none: 'проверьте, что запущен процесс, который выполняет задания (ROLE=all или worker).',
    } as Readonly<Record<string, string>>,
    keys: 'Ключи журнала',
  },
  time: {
    title: 'Внешнее время',
    given: (at: string) => `Последняя метка времени: ${at}.`,
    waits: 'Центр меток времени настроен, первой метки ещё нет.',
    failed: (at: string) => `Последняя метка не получена (${at}).`,
    failedAct: 'проверьте связь с центром меток времени. Попытки повторяются сами.',
    none: 'Независимого времени нет: центр меток времени не настроен.',
    noneAct:
      'задайте TSA_URL и TSA_ROOTS_FILE. Без них время подписи подтверждает только сама установка.',
  },
  seal: {
    title: 'Печать подписанных файлов',
    valid: (until: string, days: number) =>
      `Действует до ${until}, осталось дней: ${String(days)}.`,
    ended: (until: string) =>
      `Сертификат кончился ${until}. Документы подписываются, но не опечатываются.`,
    act: 'закажите новый сертификат, задайте его в SEAL_P12_FILE и перезапустите установку.',
    own: 'Сертификат собственный: тем, кто проверяет печать, нужно передать корневой.',
    last: (at: string) => `Последний раз файл опечатан ${at}.`,
    never: 'Ещё ни одного файла не опечатано.',
    subject: 'Чья печать',
    issuer: 'Кем выдан сертификат',
  },
  fsck: {
    title: 'Ночная проверка доказательств',
    whole: (at: string, events: number, files: number) =>
      `Всё цело: ${at}, событий ${String(events)}, файлов ${String(files)}.`,
    broken: (at: string, count: number) => `Найдены нарушения (${String(count)}), проверка ${at}.`,
    act: 'остановите запись, сохраните копии базы и файлов как есть, сравните с резервной копией командой npm run fsck. Ничего не исправляйте поверх.',
    none: 'Проверки ещё не было: она идёт ночью.',
    noneAct: 'если утром её всё ещё нет, посмотрите фоновые задания.',
    old: (at: string) => `Проверка давно не шла: последняя ${at}.`,
    oldAct: 'проверьте, что процесс worker работает по ночам, и посмотрите фоновые задания.',
    more: (count: number) => `и ещё ${String(count)}`,
    notes: 'Заметки проверки',
  },
  jobs: {
    title: 'Фоновые задания',
    counts: (waiting: number, running: number, scheduled: number, dead: number) =>
      `Ждут: ${String(waiting)}, идут: ${String(running)}, назначены на потом: ${String(scheduled)}, не удались: ${String(dead)}.`,
    oldest: (at: string) => `Самое старое ждёт с ${at}.`,
    stuck: 'Задания не выполняются.',
    stuckAct: 'проверьте, что процесс worker запущен и видит базу и Redis.',
    dead: 'администратору организации — открыть «Фоновые задания», прочитать ошибку и повторить.',
  },
  sms: {
    title: (gateway: string) => `Баланс шлюза ${gateway}`,
    none: 'Шлюз не сообщает баланс.',
    noneTitle: 'Баланс СМС-шлюзов',
    left: (sum: string, at: string) => `${sum}, спрошено ${at}.`,
    low: (since: string) => `Ниже порога с ${since}.`,
    lowAct: 'пополните счёт у шлюза: когда деньги кончатся, СМС перестанут уходить.',
    empty: 'Деньги кончились: СМС не уходят.',
  },
  component: {
    database: 'База данных',
    redis: 'Redis',
    storage: 'Хранилище файлов',
    browser: 'Браузер для документов',
  },
  componentOk: 'Отвечает.',
  componentUnused: 'Не используется: задания выполняет этот же процесс.',
  componentBroken: (reason: string) => `Не отвечает (${reason}).`,
  componentAct: {
    database: 'проверьте, что сервер базы запущен и доступен по DATABASE_URL.',
    redis: 'проверьте REDIS_URL. До починки задания идут с задержкой.',
    storage: 'проверьте место на диске и права на папку файлов.',
    browser: 'проверьте CHROME_PATH и журнал процесса: документы сейчас не создаются.',
  },
};

const en: typeof ru = {
  title: 'Health of the installation',
  hint: 'The page refreshes itself every 30 seconds.',
  level: { good: 'fine', warning: 'attention', broken: 'broken' },
  allGood: 'Everything is fine',
  someWarning: 'It works, but something needs your attention',
  someBroken: 'Something is broken: begin there',
  what: 'What to do:',
  log: {
    title: 'Log of evidence',
    running: (size, waiting) =>
      `Running. Events in the log: ${String(size)}, waiting: ${String(waiting)}.`,
    checkpoint: (at) => `Last checkpoint: ${at}.`,
    noCheckpoint: 'There is no checkpoint yet.',
    state: {
      delayed: 'Writing to the log is delayed.',
      stopped: 'Writing to the log has stopped. People can sign, but events wait.',
      none: 'The log has not been started yet.',
    },
    act: {
      delayed: 'it usually passes in a few minutes. If not, read the log of the worker process.',
      stopped: 'read the reason below and the log of the worker process, mend it and restart.',
      none: 'make sure that a process that runs jobs is up (ROLE=all or worker).',
    },
    keys: 'Keys of the log',
  },
  time: {
    title: 'Outside time',
    given: (at) => `Last timestamp: ${at}.`,
    waits: 'A timestamp authority is set, the first timestamp has not come yet.',
    failed: (at) => `The last timestamp was not had (${at}).`,
    failedAct: 'check the connection to the timestamp authority. It is asked again by itself.',
    none: 'There is no independent time: no timestamp authority is set.',
    noneAct:
      'set TSA_URL and TSA_ROOTS_FILE. Without them only the installation vouches for the time.',
  },
  seal: {
    title: 'Seal of signed files',
    valid: (until, days) => `Valid until ${until}, days left: ${String(days)}.`,
    ended: (until) => `The certificate ended on ${until}. People can sign, but nothing is sealed.`,
    act: 'order a new certificate, set it as SEAL_P12_FILE and restart the installation.',
    own: 'The certificate is of our own making: those who check the seal need its root.',
    last: (at) => `A file was sealed last on ${at}.`,
    never: 'No file has been sealed yet.',
    subject: 'Whose seal',
    issuer: 'Who issued the certificate',
  },
  fsck: {
    title: 'Nightly check of evidence',
    whole: (at, events, files) =>
      `All is whole: ${at}, events ${String(events)}, files ${String(files)}.`,
    broken: (at, count) => `Something is not as it was written (${String(count)}), checked ${at}.`,
    act: 'stop writing, keep copies of database and files as they are, compare them with a backup by npm run fsck. Mend nothing in place.',
    none: 'There has been no check yet: it runs at night.',
    noneAct: 'if there is none in the morning, look at the background jobs.',
    old: (at) => `The check has not run for long: last ${at}.`,
    oldAct: 'make sure that the worker process runs at night, and look at the background jobs.',
    more: (count) => `and ${String(count)} more`,
    notes: 'Notes of the check',
  },
  jobs: {
    title: 'Background jobs',
    counts: (waiting, running, scheduled, dead) =>
      `Waiting: ${String(waiting)}, running: ${String(running)}, scheduled: ${String(scheduled)}, failed: ${String(dead)}.`,
    oldest: (at) => `The oldest has waited since ${at}.`,
    stuck: 'Jobs are not being done.',
    stuckAct: 'make sure that the worker process is up and reaches the database and Redis.',
    dead: 'the administrator of the organization opens “Background jobs”, reads the error and retries.',
  },
  sms: {
    title: (gateway) => `Balance with ${gateway}`,
    none: 'The gateway does not say its balance.',
    noneTitle: 'Balance with the SMS gateways',
    left: (sum, at) => `${sum}, asked ${at}.`,
    low: (since) => `Below the alarm since ${since}.`,
    lowAct: 'pay the gateway: without money no SMS leaves.',
    empty: 'There is no money left: no SMS leaves.',
  },
  component: {
    database: 'Database',
    redis: 'Redis',
    storage: 'File store',
    browser: 'Browser for documents',
  },
  componentOk: 'Answers.',
  componentUnused: 'Not used: this process does the jobs itself.',
  componentBroken: (reason) => `Does not answer (${reason}).`,
  componentAct: {
    database: 'make sure that the database server is up and reached by DATABASE_URL.',
    redis: 'check REDIS_URL. Until then jobs are late.',
    storage: 'check the space on the disk and the rights of the folder of files.',
    browser: 'check CHROME_PATH and the log of the process: no documents are made now.',
  },
};

export const healthWords = { ru, en };
export type HealthWords = typeof ru;
