import { type EventFile, jsonOf, type NamedBytes, stringsOf, textOf } from './evidence-files.js';

/**
 * The events among files named `<prefix><number>.json`, each with its proof and its disclosures.
 * @param disclosuresBeside of the event with that number, where they have no file of their own
 */
export function numberedEvents(
  files: ReadonlyMap<string, Uint8Array>,
  prefix: string,
  disclosuresBeside: (number: number) => readonly string[] = () => [],
): EventFile[] {
  return [...files]
    .flatMap(([file, bytes]) => {
      const number = numberOf(file, prefix);
      return number === undefined
        ? []
        : [eventFile({ file, bytes }, number, files, disclosuresBeside)];
    })
    .sort((left, right) => left.number - right.number);
}

function numberOf(file: string, prefix: string): number | undefined {
  if (!file.startsWith(prefix)) return undefined;
  const [, digits] = /^(\d{4,8})\.json$/.exec(file.slice(prefix.length)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function eventFile(
  { file, bytes }: NamedBytes,
  number: number,
  files: ReadonlyMap<string, Uint8Array>,
  disclosuresBeside: (number: number) => readonly string[],
): EventFile {
  const stem = file.slice(0, -'.json'.length);
  const proof = files.get(`${stem}.tlog-proof`);
  const own = files.get(`${stem}.sd.json`);
  return {
    number,
    file,
    bytes,
    proof: proof && { file: `${stem}.tlog-proof`, text: textOf(proof) },
    disclosures: own ? stringsOf(jsonOf(own)) : disclosuresBeside(number),
    ...(own && { disclosureFile: `${stem}.sd.json` }),
  };
}
