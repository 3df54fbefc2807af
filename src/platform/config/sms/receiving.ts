import type { SmsGatewaySettings } from './gateway-environment.js';

/**
 * Whether an answer to our SMS comes back to us: only a number can be answered, a name cannot (domain.md G-9), and
 * not every gateway passes on what comes in.
 */
export function receivesSms(settings: SmsGatewaySettings): boolean {
  switch (settings.name) {
    // Its phones answer whatever wrote to them.
    case 'sandbox':
      return true;
    case 'smpp':
      return isNumber(settings.smpp.sender);
    case 'smsc':
      return isNumber(settings.smsc.sender);
    case 'exolve':
      return settings.exolve.events && isNumber(settings.exolve.sender);
    case 'intrum':
      // Without it there is no address that its script could tell of answers.
      return settings.intrum.callbackSecret !== undefined && isNumber(settings.intrum.sender);
    case 'smsru':
    case 'smsaero':
      return false;
  }
}

function isNumber(sender: string): boolean {
  return /^\+?\d+$/.test(sender);
}
