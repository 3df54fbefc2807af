/** What INTRUM calls, below the prefix of the API. */
export const PROVIDER_PATH = 'sms/providers/intrum';
/** What a provider of INTRUM's form that we send through calls. */
export const CALLBACK_PATH = 'sms/callbacks/intrum';

/** «Gateway Контакта»: whoever knows it is INTRUM, as far as an address can say. */
export function intrumAddress(publicUrl: string, address: string): string {
  return `${publicUrl}/api/v1/${PROVIDER_PATH}/${address}`;
}
