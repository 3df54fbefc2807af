import { type UrlRefusal, ValidationFailed } from '../../../platform/index.js';

const URL_WORDS: Readonly<Record<UrlRefusal, string>> = {
  not_a_url: 'должен быть полный адрес, например https://company.intrumnet.com/sms',
  not_https: 'должен начинаться с https: по http номера и тексты СМС видны по дороге',
  credentials: 'не должен содержать имя и пароль',
  fragment: 'не должен содержать «#»',
  not_public: 'ведёт во внутреннюю сеть, туда Signet не обращается',
};

export function gatewayUrlRefused(reason: UrlRefusal): ValidationFailed {
  return new ValidationFailed([
    { pointer: '/gatewayUrl', code: reason, message: URL_WORDS[reason] },
  ]);
}

/** Without INTRUM's key nothing that it sends can be told from what somebody else sends. */
export function apiKeyRequired(): ValidationFailed {
  const message = 'нужен, чтобы включить: скопируйте «API ключ» из настроек INTRUM';
  return new ValidationFailed([{ pointer: '/apiKey', code: 'required', message }]);
}

export function gatewayUrlRequired(): ValidationFailed {
  const message =
    'нужен, чтобы передавать входящие: скопируйте «Gateway INTRUM» из настроек INTRUM';
  return new ValidationFailed([{ pointer: '/gatewayUrl', code: 'required', message }]);
}
