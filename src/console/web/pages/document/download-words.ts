const ru = {
  title: 'Скачать',
  signed: 'Подписанный PDF',
  sheet: 'Лист подписания',
  sheetFile: 'лист подписания',
  original: 'Оригинал без отметок',
  originalFile: 'оригинал',
  dossier: 'Досье для суда (ZIP)',
  journal: {
    pdf: 'Журнал событий (PDF)',
    csv: 'Журнал для таблиц (CSV)',
    json: 'Журнал для программ (JSON)',
  },
  journalFile: 'журнал',
};

const en: typeof ru = {
  title: 'Download',
  signed: 'Signed PDF',
  sheet: 'Signature sheet',
  sheetFile: 'signature sheet',
  original: 'Original without marks',
  originalFile: 'original',
  dossier: 'Dossier for a court (ZIP)',
  journal: {
    pdf: 'Journal of events (PDF)',
    csv: 'Journal for spreadsheets (CSV)',
    json: 'Journal for programs (JSON)',
  },
  journalFile: 'journal',
};

export const downloadWords = { ru, en };
