/** Where a gateway calls us (G-16), below the address that everybody sees. */
export const CALLBACKS_PATH = 'sms/callbacks';

export function callbackAddress(publicUrl: string, gateway: string, secret: string): string {
  return `${publicUrl}/api/v1/${CALLBACKS_PATH}/${gateway}/${secret}`;
}
