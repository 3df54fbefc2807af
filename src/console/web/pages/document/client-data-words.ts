const ru = {
  title: 'Данные клиента',
  status: {
    waiting: 'Ждём данные:',
    answered: 'Заполнил:',
    cancelled: 'Запрос данных отменён:',
    expired: 'Не заполнил в срок:',
  },
  until: (moment: string) => `до ${moment}`,
  notYet: 'ещё не заполнено',
  cardSays: (value: string) => `в карточке сейчас: ${value}`,
  notInCard: 'в карточке этого нет',
  apply: 'Записать в карточку',
  cancel: 'Больше не ждать',
};

const en: typeof ru = {
  title: 'Data of the client',
  status: {
    waiting: 'Waiting for the data of',
    answered: 'Filled in by',
    cancelled: 'No longer asked:',
    expired: 'Not filled in in time:',
  },
  until: (moment) => `until ${moment}`,
  notYet: 'not filled in yet',
  cardSays: (value) => `the card says: ${value}`,
  notInCard: 'the card does not have it',
  apply: 'Write into the card',
  cancel: 'Wait no longer',
};

export const clientDataWords = { ru, en };
