const ru = {
  title: 'Документ',
  page: (page: number, count: number) => `Страница ${String(page)} из ${String(count)}`,
  failed: 'Страница не загрузилась.',
  openPdf: 'Открыть PDF',
  withMarks: 'Показать с отметками',
  withoutMarks: 'Показать без отметок',
  beingSealed: 'Документ подписан. Отметки и печать появятся через несколько секунд.',
  erased: 'Файл и личные данные этого документа стёрты. Доказательства подписи остались.',
  awaitsData: 'Страницы появятся, когда клиент заполнит свои данные.',
};

const en: typeof ru = {
  title: 'Document',
  page: (page, count) => `Page ${String(page)} of ${String(count)}`,
  failed: 'This page did not load.',
  openPdf: 'Open the PDF',
  withMarks: 'Show with marks',
  withoutMarks: 'Show without marks',
  beingSealed: 'The document is signed. Marks and seal appear within seconds.',
  erased:
    'File and personal data of this document were erased. The proofs of the signature remain.',
  awaitsData: 'The pages appear when the client has filled in the data.',
};

export const pageWords = { ru, en };
