import { phonePage } from '../../src/sms/phone-page/views/phone.page.js';
import type { PhonePageModel } from '../../src/sms/phone-page/views/phone-model.js';
import type { PageState } from './page-state.js';

const invitation =
  'ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny Код подписи 482913, никому не сообщайте';

const phones: PhonePageModel['phones'] = [
  { phone: '+79991236789', lastText: invitation, lastAt: new Date('2026-11-24T10:58:00Z') },
  {
    phone: '+79990000004',
    lastText: 'ООО «Ромашка»: Акт №3 от 23.11.2026 ждёт подписи до 26.11.2026.',
    lastAt: new Date('2026-11-23T07:12:00Z'),
  },
];

const open: NonNullable<PhonePageModel['open']> = {
  phone: '+79991236789',
  sender: 'Signet',
  bubbles: [
    { id: '1', isOwn: false, text: invitation, at: new Date('2026-11-24T10:58:00Z') },
    { id: '2', isOwn: true, text: '482913', at: new Date('2026-11-24T11:03:00Z') },
  ],
};

/** Every state of the sandbox phones. */
export function phonePageStates(): PageState[] {
  return [
    { name: 'sandbox-empty', page: phonePage({ phones: [] }) },
    { name: 'sandbox-list', page: phonePage({ phones }) },
    { name: 'sandbox-phone', page: phonePage({ phones, open }) },
    {
      name: 'sandbox-phone-quick-answer',
      page: phonePage({
        phones,
        open: { ...open, bubbles: open.bubbles.slice(0, 1), quickAnswer: '482913' },
      }),
    },
    {
      name: 'sandbox-phone-empty',
      page: phonePage({ phones, open: { ...open, phone: '+79160000000', bubbles: [] } }),
    },
  ];
}
