import type { GuideFacts } from './guide-facts.js';

/** Steps of the guide; each language has its words for every one of them. */
export type GuideStepName =
  | 'files'
  | 'document'
  | 'documentUnsigned'
  | 'seal'
  | 'chain'
  | 'chainUnsent'
  | 'proof'
  | 'checkpoint'
  | 'time'
  | 'noTime'
  | 'growth'
  | 'disclosures'
  | 'fingerprint'
  | 'agreement'
  | 'agreementUnsigned'
  | 'code'
  | 'all';

export interface GuideStep {
  readonly name: GuideStepName;
  /** For bash, one after another in one shell, in the folder of the unpacked dossier. */
  readonly commands: readonly string[];
}

const EVENTS = 'request/????.json documents/*/events/????.json organization/????.json';

/** RFC 9162 2.1.3.2 by sha256sum and xxd: from the hash of an event along its path to the root. */
const PATH_TOOLS = [
  "leaf() { { printf '\\000'; sha256sum < $1 | cut -c1-64 | xxd -r -p; } | sha256sum | cut -c1-64; }",
  "node() { { printf '\\001'; printf %s $1$2 | xxd -r -p; } | sha256sum | cut -c1-64; }",
  "note() { sed '1,/^$/d' $1; }",
  `root() { i=$(sed -n 's/^index //p' $2); s=$(($(note $2 | sed -n 2p)-1)); r=$(leaf $1); for p in $(awk 'NR>2{if($0=="")exit;print}' $2); do p=$(echo $p | base64 -d | xxd -p -c 32); if [ $((i&1)) = 1 ] || [ $i = $s ]; then r=$(node $p $r); while [ $((i&1)) = 0 ] && [ $i != 0 ]; do i=$((i>>1)); s=$((s>>1)); done; else r=$(node $r $p); fi; i=$((i>>1)); s=$((s>>1)); done; echo $r; }`,
  `for e in ${EVENTS}; do [ -f $e ] || continue; t=\${e%.json}.tlog-proof; if [ $(root $e $t) = $(note $t | sed -n 3p | base64 -d | xxd -p -c 32) ]; then echo OK $e; else echo BAD $e; fi; done`,
];

/** Which steps this dossier allows, with their commands. */
export function guideSteps(facts: GuideFacts): GuideStep[] {
  const when = (is: boolean, name: GuideStepName, commands: string[]): GuideStep[] =>
    is ? [{ name, commands }] : [];
  const isSealed = facts.signedFolders.length > 0;
  const isSent = facts.requestId !== '';
  return [
    ...when(true, 'files', [
      `sed -n 's/.*"path": *"\\([^"]*\\)".*"sha256": *"\\([0-9a-f]*\\)".*/\\2  \\1/p' manifest.json | sha256sum -c --quiet && echo OK`,
    ]),
    ...when(
      facts.frozenFolders.length > 0,
      facts.isSigned ? 'document' : 'documentUnsigned',
      facts.frozenFolders.flatMap(documentCommands(facts)),
    ),
    ...when(isSealed, 'seal', sealCommands(facts)),
    ...when(true, isSent ? 'chain' : 'chainUnsent', chainCommands(facts)),
    ...when(true, 'proof', PATH_TOOLS),
    ...when(true, 'checkpoint', facts.checkpoints.flatMap(checkpointCommands)),
    ...when(facts.stamped.length > 0, 'time', facts.stamped.map(timeCommand)),
    ...when(facts.stamped.length === 0, 'noTime', []),
    ...when(facts.growths.length > 0, 'growth', growthCommands(facts)),
    ...when(true, 'disclosures', [DISCLOSURES]),
    ...when(isSent, 'fingerprint', FINGERPRINT),
    ...when(facts.hasAgreements, facts.isSigned ? 'agreement' : 'agreementUnsigned', [
      'sha256sum agreements/*.html',
      ...agreementCommands(facts),
    ]),
    ...when(facts.isForDispute, 'code', []),
    ...when(true, 'all', ['sh verify.sh']),
  ];
}

function documentCommands({ isSigned }: GuideFacts): (folder: string) => string[] {
  const hash = (folder: string): string =>
    `"\\"docSha256\\":\\"$(sha256sum < ${folder}/frozen.pdf | cut -c1-64)\\""`;
  const of = (type: string, events: string): string => `$(grep -l '"type":"${type}"' ${events})`;
  return (folder) => [
    `grep -l ${hash(folder)} ${of('document.frozen', `${folder}/events/????.json`)}`,
    ...(isSigned ? [`grep -l ${hash(folder)} ${of('document.signed', 'request/????.json')}`] : []),
  ];
}

function sealCommands({ signedFolders }: GuideFacts): string[] {
  return [
    'D=$(mktemp -d); certutil -N -d sql:$D --empty-password; certutil -A -d sql:$D -n seal -t CT,C,C -a -i keys/seal-chain.pem',
    ...signedFolders.flatMap((folder) => [
      `grep -ac '%%EOF' ${folder}/signed.pdf`,
      `pdfsig -nssdir sql:$D ${folder}/signed.pdf`,
    ]),
  ];
}

function chainCommands({ requestId, documents }: GuideFacts): string[] {
  const folders = [
    ...(requestId === '' ? [] : ['request']),
    ...documents.map((_, i) => `documents/${i + 1}/events`),
  ];
  return folders.map(
    (folder) =>
      `p=$(printf '0%.0s' $(seq 64)); for e in ${folder}/????.json; do if grep -q "\\"prev\\":\\"$p\\"" $e; then echo OK $e; else echo BAD $e; fi; p=$(sha256sum < $e | cut -c1-64); done`,
  );
}

function checkpointCommands(name: string): string[] {
  return [
    `T=$(mktemp -d); head -n 3 ${name} > $T/text; sed -n 5p ${name} | cut -d' ' -f3 | base64 -d | tail -c 64 > $T/signature`,
    'openssl pkeyutl -verify -pubin -inkey keys/log-pub.pem -rawin -in $T/text -sigfile $T/signature',
    'openssl pkey -pubin -in keys/log-pub.pem -outform DER | tail -c 32 | xxd -p -c 32; head -n 1 keys/log.vkey | cut -d+ -f3- | base64 -d | tail -c 32 | xxd -p -c 32',
  ];
}

function timeCommand(name: string): string {
  return `openssl ts -verify -data ${name} -in ${name}.tsr -CAfile keys/tsa-chain.pem`;
}

function growthCommands({ signedFolders, growths }: GuideFacts): string[] {
  return [
    `O=$(mktemp -d); for f in ${signedFolders.join(' ')}; do pdfdetach -saveall -o $O $f/signed.pdf; done`,
    ...growths.map(
      ({ from, to }) =>
        `sh verify.sh --consistency $O/checkpoint.${from} checkpoint.${to} consistency/${from}-${to}.txt keys/log.vkey`,
    ),
  ];
}

const DISCLOSURES = `for f in request/*.sd.json documents/*/events/*.sd.json; do [ -f $f ] || continue; for d in $(tr -d '[]" \\n' < $f | tr ',' ' '); do h=$(printf %s $d | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d '='); if grep -q "\\"$h\\"" \${f%.sd.json}.json; then printf 'OK %s ' $f; else printf 'BAD %s ' $f; fi; printf '%s===' $d | tr -- '-_' '+/' | base64 -d 2>/dev/null || true; echo; done; done`;

const FINGERPRINT = [
  `h=$(grep -o '"packageSha256":"[0-9a-f]*"' request/0000.json | cut -d'"' -f4); b=$(printf %s $h | cut -c1-14 | xxd -r -p | xxd -b -c 7 | cut -d' ' -f2-8 | tr -d ' ')`,
  'a=0123456789ABCDEFGHJKMNPQRSTVWXYZ; for k in 0 5 10 15 20 25 30 35 40 45; do printf %s ${a:$((2#${b:$k:5})):1}; done; echo',
];

function agreementCommands({ isSigned }: GuideFacts): string[] {
  return isSigned ? [`grep -ho '"agreementSha256":"[0-9a-f]*"' request/????.json`] : [];
}
