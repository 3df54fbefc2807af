import type { SmsGatewaySettings } from './gateway-environment.js';

/** Whether an answer to our SMS comes back to us: only a number can be answered, a name cannot (domain.md G-9). */
export function receivesSms(settings: SmsGatewaySettings): boolean {
  const sender = senderIn(settings);
  return sender === undefined || /^\+?\d+$/.test(sender);
}

/** Undefined for the sandbox, whose phones answer whatever wrote to them. */
function senderIn(settings: SmsGatewaySettings): string | undefined {
  switch (settings.name) {
    case 'sandbox':
      return undefined;
    case 'smpp':
      return settings.smpp.sender;
    case 'smsc':
      return settings.smsc.sender;
    case 'smsru':
      return settings.smsru.sender;
    case 'exolve':
      return settings.exolve.sender;
    case 'smsaero':
      return settings.smsaero.sender;
    case 'intrum':
      return settings.intrum.sender;
  }
}
