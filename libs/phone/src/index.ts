export { parsePhone, parseMobilePhone } from './parse-phone.js';
export type { ParsedPhone, PhoneNumber, PhoneRefusal } from './parse-phone.js';
export { formatPhone, maskPhone, maskPhoneForLog } from './show-phone.js';
