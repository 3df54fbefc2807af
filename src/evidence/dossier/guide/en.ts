import type { GuideTexts } from './guide-texts.js';

const WITHOUT_SIGNATURE =
  ' What can be checked here: which file was sent and shown, what was done with it, and that the log has it so. There is no signature and no seal, and the steps below ask for none.';

/** The guide for experts, in English. */
export const en: GuideTexts = {
  title: 'DOSSIER OF A SIGNING: A GUIDE FOR EXPERTS (signet-dossier/1)',
  before: (facts) => [
    'First, what no log can do: it does not prevent a false event from being invented before it is logged. Only ' +
      'facts that are kept elsewhere show such a forgery: the SMS with the fingerprint on the client’s phone, the ' +
      'own records of the phone operator and the gateway, the timestamp of an outside authority, the client’s own ' +
      'copy. What the log shows is that nothing was changed, removed or put in afterwards.',
    'A simple electronic signature proves that whoever had the SMS and the link gave the code. It does not ' +
      'prove who held the phone. The PDF is sealed by a technical key of the operator of the service: that shows ' +
      'the integrity of the file, not a person. Screen, time zone and fingerprint of the device are what the ' +
      'device said; IP address and user agent are what the server saw.',
    'Where the service runs as one process on one machine (the default), database, log key and the state of the ' +
      'log lie on one disk, and the owner of that disk could rewrite all of them together. Then only copies that ' +
      'were handed out before convict him: checkpoints in signed PDFs, webhooks and dossiers of the parties.',
    'Keys that come with a dossier do not vouch for themselves. Take the key of the log and the root of the seal ' +
      'from the contract, the operator’s site or a notary’s copy, and compare.',
    [
      ...(facts.requestId === '' ? [] : [` Request:     ${facts.requestId}`]),
      ...facts.documents.flatMap(({ id, sha256 }, i) => [
        ` Document ${i + 1}:  ${id}`,
        `              SHA-256 ${sha256 || 'not frozen yet'}`,
      ]),
      ...(facts.fingerprint === '' ? [] : [` Fingerprint: ${facts.fingerprint} (as in the SMS)`]),
      ...facts.logKeys.map((key) => ` Key:         ${key}`),
    ].join('\n'),
  ],
  unsigned: {
    declined: `THE DOCUMENT WAS NOT SIGNED: the client declined.${WITHOUT_SIGNATURE}`,
    expired: `THE DOCUMENT WAS NOT SIGNED: the time for it ran out.${WITHOUT_SIGNATURE}`,
    cancelled: `THE DOCUMENT WAS NOT SIGNED: the company cancelled the sending.${WITHOUT_SIGNATURE}`,
    open: `THE DOCUMENT WAS NOT SIGNED: the sending had not ended when this dossier was made.${WITHOUT_SIGNATURE}`,
    unsent:
      'THE DOCUMENT WAS NOT SENT TO BE SIGNED. What can be checked here: the file, its events and their places in the log. There is no signature and no seal; and that nothing was ever sent, a dossier alone cannot prove.',
  },
  contentsTitle: 'What is here, and what proves what:',
  contents: {
    frozen:
      ' documents/N/frozen.pdf   the file that was shown and signed; its hash is in document.signed',
    shown: ' documents/N/frozen.pdf   the file that was shown; its hash is in document.frozen',
    signed: ' documents/N/signed.pdf   the same with mark, signature sheet, attachments and seal',
    request:
      ' request/NNNN.json        events of the sending in order: the very bytes that are hashed',
    proofs: ' …/NNNN.tlog-proof        proof that the event stands in the public log',
    disclosures:
      ' …/NNNN.sd.json           personal values of the event; absent where they were erased',
    events: ' documents/N/events/      events of the document itself',
    agreements: ' agreements/              texts that were accepted: their hashes stand in events',
    organization: ' organization/            events of the company that the sending rests on',
    checkpoint: ' checkpoint.*             signed state of the log; .tsr is the time by a TSA',
    consistency: ' consistency/             that the log only grew since the PDF was sealed',
    keys: ' keys/                    public keys: compare them with copies from elsewhere',
    sms: ' sms/                     gateway, its message id, receipts: for asking the phone operator',
    script: ' verify.sh                all steps by one command, with openssl and xxd alone',
  },
  stepsTitle:
    'STEPS. Unpack the archive, open its folder in a terminal (bash), go on in order, in one window.',
  steps: {
    files: {
      title: 'The files are those that are listed',
      text: 'The hash of each file is the one in manifest.json. Answer: OK.',
    },
    document: {
      title: 'It is that document',
      text: 'The hash of the shown file stands in document.frozen and document.signed. Answer: the names of these events’ files; an empty answer means that another file was signed.',
    },
    documentUnsigned: {
      title: 'It is that document',
      text: 'The hash of the shown file stands in document.frozen. Answer: the name of this event’s file; an empty answer means that another file was shown. Nobody signed it.',
    },
    seal: {
      title: 'The seal of the PDF',
      text: 'The number must be 1: nothing was appended. Then all of these lines are needed: exactly one “Signature #”, “- Total document signed”, “Signature Validation: Signature is Valid.”, “Certificate Validation: Certificate is Trusted.”. The exit code of pdfsig means nothing: read the lines.',
    },
    chain: {
      title: 'The chain is unbroken',
      text: 'prev of each event is the hash of the file before it, zeros in the first. In the chain of the sending, request.closed counts the events up to itself, so that no tail can be cut off. Answer: OK for each file.',
    },
    chainUnsent: {
      title: 'The chain is unbroken',
      text: 'prev of each event is the hash of the file before it, zeros in the first. Nothing was sent, so there is no event that counts them. Answer: OK for each file.',
    },
    proof: {
      title: 'The events stand in the public log',
      text: 'Leaf = SHA-256(00 || SHA-256(event)), node = SHA-256(01 || left || right), path by RFC 9162, section 2.1.3.2. Answer: OK for each event.',
    },
    checkpoint: {
      title: 'The state of the log is signed',
      text: 'The Ed25519 signature is over the first three lines. Answer: Signature Verified Successfully, and two equal lines: the key in both forms. Compare it with the key that you got elsewhere.',
    },
    time: {
      title: 'Independent time',
      text: 'An outside authority saw this state of the log. Answer: Verification: OK. Take the root of the authority from the authority itself.',
    },
    noTime: {
      title: 'Independent time',
      text: 'This dossier has no timestamp of an outside authority: none was asked for, or it has not come yet. Times are those of the service’s clock; from outside they are bounded by the SMS and by copies of checkpoints with the parties.',
    },
    growth: {
      title: 'The log only grew',
      text: 'The checkpoint of the moment of sealing is taken out of the signed PDF. Better take the PDF that a party has kept instead of this one: that shows that it was shown the same as you. Answer: ok.',
    },
    disclosures: {
      title: 'The personal values are the original ones',
      text: 'The hash of each value stands in sd of its event. Answer: OK and the value: salt, name, value. What is not there was erased, which data.erased of the same chain must tell; nothing else is affected.',
    },
    fingerprint: {
      title: 'The fingerprint in the SMS',
      text: 'The first 50 bits of the hash of the document (of the package) in Crockford base32. Compare with the SMS on the client’s phone and with the phone operator’s answer: they showed it before anybody could sign.',
    },
    agreement: {
      title: 'The agreement was accepted before the signature',
      text: 'The hash of the text is agreementSha256 in document.signed; agreement.accepted stands before code.accepted.',
    },
    agreementUnsigned: {
      title: 'The texts are the accepted ones',
      text: 'The hash of each text stands as textSha256 in the event that accepted it.',
    },
    code: {
      title: 'The code',
      text: 'This is the dossier of a dispute: the .sd.json of code.issued has the value code. Its hash was written into the event before the signature. Compare the code with the SMS on the client’s phone.',
    },
    all: {
      title: 'All at once',
      text: 'verify.sh does the same. Keys that did not come with the dossier are given by --log-key, --seal-root, --tsa-root, your own checkpoint by --mine.',
    },
  },
  after: [
    'The same by one program, without a network: npx signet-verify dossier.zip --log-key KEY --root ROOT.pem',
  ],
};
