import { describe, expect, it } from '@jest/globals';
import { dataUndeliverableText, dataUnknownText } from './data-text.js';

const asked = { documents: [{ title: 'Договор', number: '15' }] };

describe('what Robot says of the SMS that asks a client for data', () => {
  it('names the reason and the ways that are left', () => {
    expect(dataUndeliverableText(asked, 'absent')).toMatch(
      /^СМС с просьбой заполнить данные для „Договор №\u00a015“ не доставлено: .+\. Что можно сделать: отменить запрос данных и отправить на другой номер или заполнить данные самим\.$/,
    );
  });

  it('says that nobody knows where nobody knows', () => {
    expect(dataUnknownText(asked)).toContain('Неизвестно, ушло ли СМС с просьбой заполнить данные');
  });
});
