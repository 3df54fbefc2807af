const ru = {
  status: 'Состояние',
  states: { dead: 'Не удались', queued: 'Ждут', running: 'Выполняются', done: 'Выполнены' },
  what: 'Что делалось',
  error: 'Последняя ошибка',
  attempts: 'Попытки',
  when: 'Когда',
  retry: 'Повторить',
  retryOf: (what: string) => `Повторить: ${what}`,
  retryChosen: (count: number) => `Повторить выбранные: ${String(count)}`,
  fine: 'Всё работает',
  nothing: 'Таких заданий нет.',
  hint: 'Здесь то, что Signet делает сам: отправляет СМС, запечатывает документы, сообщает о них другим программам. Если что-то не удалось, устраните причину и повторите.',
  refusals: {
    job_is_not_dead: 'Это задание уже повторяется.',
    job_not_found: 'Этого задания больше нет.',
  },
};

const en: typeof ru = {
  status: 'State',
  states: { dead: 'Failed', queued: 'Waiting', running: 'Running', done: 'Done' },
  what: 'What was done',
  error: 'Last error',
  attempts: 'Tries',
  when: 'When',
  retry: 'Try again',
  retryOf: (what: string) => `Try again: ${what}`,
  retryChosen: (count: number) => `Try the chosen again: ${String(count)}`,
  fine: 'Everything works',
  nothing: 'There are no such jobs.',
  hint: 'What Signet does by itself: sends SMS, seals documents, tells other programs of them. When something failed, mend the cause and try again.',
  refusals: {
    job_is_not_dead: 'This job is being tried again already.',
    job_not_found: 'This job is no longer there.',
  },
};

export const jobWords = { ru, en };
