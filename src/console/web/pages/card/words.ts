const ru = {
  createDocument: 'Создать документ',
  edit: 'Изменить',
  editTitle: 'Изменить карточку',
  noContacts: 'Контактов пока нет. Добавьте человека, чтобы было кому отправить документ.',
  noPhones: 'Телефона нет',
  noFields: 'Полей пока нет.',
  truth: (is: boolean): string => (is ? 'да' : 'нет'),
  files: 'Подписанные PDF',
  noFiles: 'Подписанных пока нет. Signet положит сюда PDF сам, когда клиент подпишет.',
  download: 'Скачать',
  downloadFile: (name: string) => `Скачать ${name}`,
};
const en: typeof ru = {
  createDocument: 'New document',
  edit: 'Edit',
  editTitle: 'Edit the card',
  noContacts: 'No contacts yet. Add somebody to send a document to.',
  noPhones: 'No phone',
  noFields: 'No fields yet.',
  truth: (is) => (is ? 'yes' : 'no'),
  files: 'Signed PDFs',
  noFiles: 'None signed yet. Signet puts the PDF here by itself once the client has signed.',
  download: 'Download',
  downloadFile: (name) => `Download ${name}`,
};
export const oneCardWords = { ru, en };
