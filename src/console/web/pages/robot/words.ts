const ru = {
  title: 'Робот',
  unread: (count: number) => `Непрочитанных: ${String(count)}`,
  onlyUnread: 'Только непрочитанные',
  empty: 'Сообщений пока нет. Робот напишет, когда клиент подпишет или отклонит документ.',
  emptyUnread: 'Всё прочитано.',
  open: 'Открыть документ',
  markRead: 'Прочитано',
  more: 'Показать ещё',
};
const en: typeof ru = {
  title: 'Robot',
  unread: (count) => `Unread: ${String(count)}`,
  onlyUnread: 'Only unread',
  empty: 'No messages yet. Robot writes when a client signs or declines a document.',
  emptyUnread: 'Everything is read.',
  open: 'Open the document',
  markRead: 'Read',
  more: 'Show more',
};
export const robotWords = { ru, en };
