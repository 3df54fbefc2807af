/**
 * The closed list of personal values that evidence may disclose. Everything personal goes into one of
 * these and nowhere else, so that erasing them erases the person.
 */
export const disclosureNames = [
  'phone',
  'email',
  'fullName',
  'clientId',
  'cardId',
  'phoneField',
  'authorName',
  'personName',
  'title',
  'number',
  'text',
  'sender',
  'providerMessageId',
  'rawReceipt',
  'reason',
  'ip',
  'ipChain',
  'userAgent',
  'uaHints',
  'os',
  'browser',
  'screen',
  'viewport',
  'timezone',
  'language',
  'fingerprint',
  'deviceOther',
  'code',
  'claimant',
  'inputSha256',
  'paramsSha256',
] as const;

export type DisclosureName = (typeof disclosureNames)[number];

/** What the server saw of the connection. */
export const NET = ['ip', 'ipChain', 'userAgent', 'uaHints'] as const;

/** What the client's own script told of the device; absent with scripts off. */
export const DEV = [
  'os',
  'browser',
  'screen',
  'viewport',
  'timezone',
  'language',
  'fingerprint',
  'deviceOther',
] as const;
