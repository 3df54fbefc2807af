import type { ChainEvent } from '#libs/evidence-log';
import type { EvidenceDefinition, StreamKind } from './define-evidence.js';
import { definitionOf } from './evidence-types.js';
import { id as idOrEmpty, problemOf } from './member.js';

/** The verifier in a browser reads this file too: nothing of the platform is reached from here. */
function isId(text: unknown): boolean {
  return text !== '' && idOrEmpty.accepts(text);
}

const streamForm = /^(request|document|organization)\/(.+)$/;

/** The kind of a chain and the id it is named by, or undefined when there is no such chain. */
export function partsOf(stream: string): { kind: StreamKind; id: string } | undefined {
  if (stream === 'system') return { kind: 'system', id: '' };
  const [, kind, id = ''] = streamForm.exec(stream) ?? [];
  if (!isId(id)) return undefined;
  return kind === 'request' || kind === 'document' || kind === 'organization'
    ? { kind, id }
    : undefined;
}

/**
 * What an event breaks of the list of types, seen alone, or nothing. The journal asks before it writes,
 * the verifier after it read.
 * @param names of the disclosures beside the event
 */
export function problemOfEvent(event: ChainEvent, names: readonly string[]): string | undefined {
  const definition = definitionOf(event.type);
  if (!definition) return `the type ${event.type} is not on the list`;
  const strange = names.find((name) => !definition.disclosures.some((known) => known === name));
  if (strange !== undefined) return `${event.type} discloses no ${strange}`;
  return (
    problemOfPlace(event, definition) ??
    problemOfSubject(event, definition) ??
    problemOf(definition.data, event.data)
  );
}

function problemOfPlace(event: ChainEvent, { streams }: EvidenceDefinition): string | undefined {
  const place = partsOf(event.stream);
  if (!place) return `there is no chain ${event.stream}`;
  if (!streams.includes(place.kind)) return `${event.type} does not belong to ${event.stream}`;
  if (place.kind === 'system' ? event.org !== '' : !isId(event.org)) {
    return 'the organization is missing, or named where there is none';
  }
  if (place.kind === 'organization' && place.id !== event.org) {
    return 'the event is of another organization than its chain';
  }
  if (place.kind === 'document' && event.doc !== '' && place.id !== event.doc) {
    return 'the event is about another document than its chain';
  }
  return undefined;
}

function problemOfSubject(event: ChainEvent, definition: EvidenceDefinition): string | undefined {
  const inRequest = event.stream.startsWith('request/');
  const signed =
    definition.signer === 'always' || (definition.signer === 'in-request' && inRequest);
  if (signed ? !isId(event.signer) : event.signer !== '') {
    return `the signer is ${signed ? 'missing' : 'named where there is none'}`;
  }
  const documented = definition.document !== 'none';
  if (documented ? !isId(event.doc) : event.doc !== '') {
    return `the document is ${documented ? 'missing' : 'named where there is none'}`;
  }
  const frozen = definition.document === 'frozen';
  if (frozen === (event.docSha256 === '')) {
    return `the hash of the document is ${frozen ? 'missing' : 'named before there is one'}`;
  }
  return undefined;
}
