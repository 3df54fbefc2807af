import type { DocumentKind } from '../views/view-models.js';
import type { SigningTexts } from './ru.js';

const named: Record<DocumentKind, string> = {
  contract: 'a contract',
  act: 'an acceptance certificate',
  consent: 'a consent',
  receipt: 'a receipt',
  agreement: 'an agreement',
  application: 'an application',
  document: 'a document',
};

const times = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** The same page in English, shown only where the person asked for it (design.md §6). */
export const en: SigningTexts = {
  otherLanguage: { code: 'ru', name: 'По-русски' },
  steps: { label: 'Steps', current: 'now: ', read: 'read', agree: 'agree', sign: 'sign' },
  whoWeAre:
    'Signet is a service for signing documents by SMS. We are no party to the deal and never see your code.',
  support: {
    call: 'Questions to the company? Call:',
  },
  returning: {
    to: (host) => `Back to ${host}`,
  },
  embedded: {
    newTab: 'Your browser does not let you sign inside this page. The document opens in a new tab.',
  },
  landing: {
    title: 'Signing a document',
    heading: (company, kind, count) =>
      `${company} asks you to sign ${count > 1 ? times(count, 'document') : named[kind]}`,
    lead: (count) =>
      `Open the ${count > 1 ? 'documents and read them' : 'document and read it'}. Nothing is signed until you enter the code yourself.`,
    open: 'Open the document',
    doubt: (company) =>
      `Did not expect this message? Call ${company} on a number you already know.`,
    signedHeading: (company, count) =>
      `${count > 1 ? 'The documents are' : 'The document is'} already signed. Company: ${company}`,
    signedLead: 'To open your copy you need a code from a new SMS. There is nothing to sign.',
  },
  reading: {
    title: (title) => `${title}: read and sign`,
    packageHeading: (count) => `${times(count, 'document')} to sign`,
    asks: (company) => `${company} asks you to sign this document.`,
    asksPackage: (company) => `${company} asks you to sign these documents with one code.`,
    until: (moment) => `You can sign until ${moment}.`,
    openPdf: 'Open PDF',
    largeText: 'Large type',
    backToPages: 'Pages',
    textIsForReading: 'This text is for easier reading. What you sign is the pages.',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    pageLost: ' · did not load, trying again',
    noText: 'This page has no text that can be shown in large type. Open the PDF.',
    next: 'Have you read it? Next: signing',
  },
  agreeing: {
    heading: 'Consent',
    who: (fullName, phone) => `The signer is ${fullName}, ${phone}.`,
    notYou: 'Not you? Do not sign, and tell the company.',
    offer: (version, day) =>
      `I accept the agreement on electronic signatures (version ${version} of ${day})`,
    document: (title) => `I have read the document “${title}” and agree with it`,
    consent: (title) =>
      title === undefined
        ? 'I consent to the processing of my personal data (a separate document). You can sign the contract without it.'
        : `I give “${title}” (a separate document). You can sign the contract without it.`,
    acceptedBefore: {
      earlier: (version, day, on) =>
        `You accepted the agreement on electronic signatures (version ${version} of ${day}) on ${on}. You need not accept it again.`,
      paper: (version, day, on) =>
        `You accepted the agreement on electronic signatures (version ${version} of ${day}) on paper on ${on}. You need not accept it again.`,
      'in-contract': (version, day, on) =>
        `You accepted the agreement on electronic signatures (version ${version} of ${day}) in a contract of ${on}. You need not accept it again.`,
    },
    openOffer: 'Read the agreement',
    openConsent: 'Read the consent',
    accepted: 'You agreed:',
    missingOffer: 'Tick that you accept the agreement on electronic signatures',
    missingDocument: 'Tick that you agree with the document',
    missingOneOf: (title) => `Tick that you agree with the document “${title}”`,
  },
  code: {
    heading: 'Signature',
    label: 'Code from the SMS',
    hintWithLink:
      '6 digits from the same SMS as the link. Tell the code to nobody, not even to the company’s staff.',
    hintOnDemand: '6 digits. Tell the code to nobody, not even to the company’s staff.',
    willSend: (phone) => `We will send the code by SMS to ${phone}.`,
    sent: (phone) => `We sent the code to ${phone}.`,
    get: 'Get the code',
    resend: 'No SMS? Send it again',
    resendIn: 'No SMS? Send it again in {s} s',
    sign: 'Sign',
    signing: 'Signing…',
    sending: 'Sending…',
    malformed: 'Enter the 6 digits from the SMS',
    dead: 'This code is no longer valid. Get a new one',
    wrong: (left) =>
      left === 0
        ? 'The code does not match'
        : `The code does not match. ${times(left, 'attempt')} left.`,
    simChanged:
      'No code was sent: the SIM card of this number was replaced recently. This protects you from whoever might have taken it over. Ask the company that sent you the document.',
    tooSoon: (left) =>
      `The code is on its way. You can get a new one in ${left < 120 ? times(left, 'second') : times(Math.ceil(left / 60), 'minute')}.`,
  },
  reply: {
    below: 'Would you rather answer the SMS?',
    heading: 'Or answer the SMS',
    offer:
      'Tick the boxes above and press the button. Then answer the SMS that had the link with its code: the document will be signed.',
    button: 'Answer the SMS',
    awaitHeading: 'Answer the SMS with the code',
    howWithLink: 'Send the 6 digits from the SMS that had the link as an answer to it.',
    howOnDemand: (phone) => `We sent a code to ${phone}. Answer that SMS with it.`,
    byItself: 'The rest happens by itself.',
    tryAgain: 'Send the code again.',
    waiting: 'Waiting for your answer. This page will change by itself.',
    refreshHint: 'Answered already?',
    refresh: 'Refresh',
    orHere: 'Or enter the code here',
  },
  copy: {
    lead: (phone) =>
      `To show your copy we will send a code by SMS to ${phone}. So nobody else opens it.`,
    open: 'Show the document',
    opening: 'Opening…',
    notOpened: 'The document is not open yet',
    offline: 'The connection was lost. Reload the page and try again.',
  },
  decline: {
    open: 'Do not sign',
    reason: 'Why? (optional)',
    hint: 'The company will see your answer.',
    button: 'Decline',
    openAll: 'Sign nothing',
    openOne: 'Do not sign this document',
    hintOne: 'You can still sign the others. The company will see your answer.',
    declinedByYou: (title) => `You declined “${title}”. You can still sign the others.`,
    declinedByOther: (title) =>
      `Another signer declined “${title}”. You can still sign the others.`,
    notSigned: (title) => `“${title}” was declined and is not signed.`,
  },
  why: {
    lead: 'Your IP address, browser model and the times of your actions are kept as proof of the signature.',
    more: 'More',
    list: [
      'Phone number and full name: who signed.',
      'The times when you opened the document, agreed and entered the code.',
      'IP address, browser, system, screen size and time zone: on which device.',
    ],
    keeper:
      'This is kept with the document, so that the signature can be checked years later. To ask about your data, contact the company that sent the SMS.',
  },
  errors: {
    title: 'Error: ',
    heading: 'The document is not signed yet',
    offline:
      'The connection was lost. Reload the page: if the signature was saved, you will see it.',
  },
  done: {
    title: 'The document is signed',
    heading: 'The document is signed',
    packageHeading: 'The documents are signed',
    mark: 'Simple electronic signature',
    awaitsOthers:
      'Your signature is there. The others have still to sign: then this link leads to the document with all signatures.',
    downloadUnsigned: 'Download the document',
    signatureId: 'Signature number',
    download: 'Download the signed document',
    verify: 'Check the signature',
    next: 'The company has been told. Save the document. Need it later? Open the link from the SMS: on this device at once for one day, then with a new code.',
  },
  consents: {
    given: (title) => `With your signature you gave “${title}”.`,
    withdrawn: (moment) =>
      `The consent was withdrawn on ${moment}. The company has been told and will stop the processing within 30 days.`,
    open: 'Withdraw the consent',
    effect:
      'What you signed stays in force. The company will stop the processing under the consent.',
    button: 'Withdraw',
  },
  notices: {
    declined: {
      heading: 'You declined the document',
      lines: (company) => [
        'The company will be told.',
        `Changed your mind? Ask ${company} to send the document again.`,
      ],
    },
    erased: {
      heading: 'The data was erased',
      lines: (company) => [
        'The document and your data in it were erased: at your request, or because the time to keep them is over. They cannot be brought back.',
        `Questions? Ask ${company}. The copy that you saved is still valid.`,
      ],
    },
    copyLocked: {
      heading: 'No more codes are sent',
      lines: (company) => [
        `Too many codes were asked for this document. It stays signed. Ask ${company} for your copy.`,
      ],
    },
    locked: {
      heading: 'Signing is stopped',
      lines: (company) => [
        `Too many wrong codes. Signing is stopped so that nobody signs for you. Ask ${company} to send the document again.`,
      ],
    },
    deadLink: {
      heading: 'This link does not work',
      lines: [
        'The document was withdrawn, its time has passed, or the link was mistyped. Contact the company that sent the SMS.',
      ],
    },
    sessionLost: {
      heading: 'Open the link from the SMS again',
      lines: [
        'This page opens only where you opened the document, so that nobody else signs for you.',
      ],
    },
    staleForm: {
      heading: 'The page is out of date',
      lines: ['Nothing was signed. Open it anew and try again.'],
      again: 'Open anew',
    },
    sealing: {
      heading: 'Preparing the signed document',
      lines: [
        'The document is signed. The file with the mark of the signature is being made, usually within seconds: it will load by itself, keep this page open.',
      ],
    },
    tooMany: {
      heading: 'Too many attempts',
      lines: (wait) => [`Wait ${times(wait, 'minute')} and open the link from the SMS again.`],
    },
  },
};
