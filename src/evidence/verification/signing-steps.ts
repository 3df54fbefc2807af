import { type ChainEvent, fingerprint, openDisclosure, packageHash } from '#libs/evidence-log';
import type { CheckedEvent } from './chain-steps.js';
import { memberOf, type NamedBytes } from './evidence-files.js';
import { sha256Hex } from './hash.js';
import { eventName, textIn } from './loose-event.js';
import type { Problem, StepList } from './step-list.js';

const at = ({ event, file }: CheckedEvent): { file: string; event: string } => ({
  file: file.file,
  event: eventName(event),
});

/** Documents of a request as `request.created` names them. */
export function documentsOf({ data }: ChainEvent): { id: string; sha256: string }[] {
  const { documents } = data;
  if (!Array.isArray(documents)) return [];
  return documents.map((one: unknown) => ({
    id: String(memberOf(one, 'id')),
    sha256: String(memberOf(one, 'sha256')),
  }));
}

/** Step 9: the fingerprint that stood in the SMS is that of what was signed, in every event that names one. */
export function checkFingerprints(request: readonly CheckedEvent[], list: StepList): void {
  const [created] = request;
  const documents = created ? documentsOf(created.event) : [];
  if (!created || documents.length === 0) return;
  if (!documents.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))) {
    list.fail('fingerprint', 'a document was sent without a hash', at(created));
    return;
  }
  const whole = packageHash(documents.map(({ sha256 }) => sha256));
  const print = fingerprint(whole);
  const problems = request.flatMap((checked): Problem[] => {
    const { event } = checked;
    const own = documents.find(({ id }) => id === event.doc);
    const isOther =
      ('packageSha256' in event.data && event.data['packageSha256'] !== whole) ||
      ('fingerprint' in event.data && event.data['fingerprint'] !== print) ||
      (event.docSha256 !== '' && event.docSha256 !== own?.sha256);
    return isOther ? [{ message: 'names other documents than were sent', ...at(checked) }] : [];
  });
  list.all('fingerprint', problems, `the fingerprint of what was sent and signed is ${print}`);
}

/** Everybody who had to sign did, and each document was signed. */
export function checkSignatures(
  request: readonly CheckedEvent[],
  documentIds: readonly string[],
  list: StepList,
): void {
  const signers = request[0]?.event.data['signers'];
  const wanted = Array.isArray(signers) ? signers.map(String) : [];
  const signed = new Set(
    request
      .filter(({ event }) => event.type === 'document.signed')
      .map(({ event }) => `${event.signer} ${event.doc}`),
  );
  const problems = documentIds.flatMap((document) =>
    wanted
      .filter((signer) => !signed.has(`${signer} ${document}`))
      .map((signer) => ({ message: `${document} was not signed by ${signer}` })),
  );
  list.all('signatures', problems, `${signed.size} signatures`);
}

/** Step 10: the agreement of each signature was accepted before it, and its text is the one attached. */
export async function checkAgreements(
  request: readonly CheckedEvent[],
  texts: readonly NamedBytes[],
  list: StepList,
): Promise<void> {
  const signatures = request.filter(({ event }) => event.type === 'document.signed');
  if (signatures.length === 0) return;
  const hashes = new Set(await Promise.all(texts.map(({ bytes }) => sha256Hex(bytes))));
  const problems = signatures.flatMap((signed): Problem[] => {
    const problem = problemOfAgreement(signed.event, request, hashes);
    return problem === undefined ? [] : [{ message: problem, ...at(signed) }];
  });
  list.all('agreement', problems, 'accepted before the signature, in the attached text');
}

function problemOfAgreement(
  signed: ChainEvent,
  request: readonly CheckedEvent[],
  hashes: ReadonlySet<string>,
): string | undefined {
  const accepted = request.some(
    ({ event }) =>
      event.type === 'agreement.accepted' &&
      event.seq < signed.seq &&
      event.signer === signed.signer &&
      event.data['kind'] === 'company-offer' &&
      event.data['agreementId'] === signed.data['agreementId'] &&
      event.data['version'] === signed.data['agreementVersion'] &&
      event.data['textSha256'] === signed.data['agreementSha256'],
  );
  if (!accepted) return 'the agreement of the signature was not accepted before it';
  return hashes.has(textIn(signed, 'agreementSha256'))
    ? undefined
    : 'no attached text has the hash of the agreement that was accepted';
}

const ends = ['request.expired', 'request.cancelled'];

/**
 * The end of a request makes a cut tail visible: where it came to its end, `request.closed` must be there. It
 * counts the events before it, which the order rules have checked.
 */
export function checkEnd(request: readonly CheckedEvent[], list: StepList): void {
  const [created] = request;
  if (!created) return;
  const types = request.map(({ event }) => event.type);
  // A document of a package may be declined alone, and the others go on to their seals.
  const finished = new Set(
    request
      .filter(({ event }) => event.type === 'pdf.sealed' || event.type === 'document.declined')
      .map(({ event }) => event.doc),
  );
  const isEnded =
    types.some((type) => ends.includes(type)) ||
    documentsOf(created.event).every(({ id }) => finished.has(id));
  const isClosed = types.includes('request.closed');
  const problem =
    isEnded && !isClosed ? 'the request ended, but its last event is missing' : undefined;
  const state = isClosed
    ? 'the end is there and counts the events'
    : 'the request has not ended yet';
  list.note('closed', problem, state);
}

/** Step 12, where the dossier of a dispute discloses the code: it is one of six digits, and was committed to. */
export function checkCodes(request: readonly CheckedEvent[], list: StepList): void {
  for (const checked of request) {
    const code = codeOf(checked);
    if (code === undefined) continue;
    const problem = /^\d{6}$/.test(code) ? undefined : 'the code is not one of six digits';
    list.note('code', problem, 'the code was committed to before it was used', at(checked));
  }
}

function codeOf({ event, file }: CheckedEvent): string | undefined {
  if (event.type !== 'code.issued') return undefined;
  return disclosedIn(file.disclosures).get('code');
}

/** Values by name, of an event whose disclosures the check of the chain has found good. */
export function disclosedIn(disclosures: readonly string[]): ReadonlyMap<string, string> {
  return new Map(disclosures.map((d) => openDisclosure(d)).map(({ name, value }) => [name, value]));
}
