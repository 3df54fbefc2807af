#!/bin/sh
# Checks a Signet dossier with openssl and xxd alone: no network, nothing of Signet.
# Проверяет досье Signet одними openssl и xxd: без сети и без программ Signet.
#
#   sh verify.sh [folder] [--log-key KEY] [--seal-root PEM] [--tsa-root PEM] [--mine CHECKPOINT]
#   sh verify.sh --proof EVENT.json EVENT.tlog-proof KEY
#   sh verify.sh --consistency OLD-CHECKPOINT NEW-CHECKPOINT HASHES KEY
#
# KEY is the log's key "name+id+base64" or a file with such lines. Take it from the contract, the site or a notary's
# copy: a key that came with the dossier proves only that the dossier agrees with itself. --mine names the checkpoint
# that your own signed PDF or webhook carries. One line per step; exit code 0 only when no step failed.
#
# Needs: POSIX sh, openssl 1.1.1 or later, xxd, awk, sed, grep, find and their like.
set -u
LC_ALL=C
export LC_ALL
umask 077

TMP=$(mktemp -d) || exit 2
trap 'rm -rf "$TMP"' EXIT
trap 'exit 2' INT TERM
FAILED=0 PASSED=0 SKIPPED=0 WHY='' R='' OPENED=''

pass() { PASSED=$((PASSED + 1)) && printf 'ok      %s\n' "$*"; }
fail() { FAILED=$((FAILED + 1)) && printf 'FAILED  %s\n' "$*"; }
skip() { SKIPPED=$((SKIPPED + 1)) && printf 'not run %s\n' "$*"; }
# why REASON: notes why a check failed, and fails.
why() { WHY=$1 && return 1; }
# judge NAME COMMAND…: runs a check and writes its line.
judge() {
  name=$1
  shift
  if "$@"; then pass "$name"; else fail "$name: $WHY"; fi
}

# --- bytes; each answers in R ------------------------------------------------------------------------------------

hash_file() { R=$(openssl dgst -sha256 -r "$1" 2>/dev/null) && R=${R%% *} && [ ${#R} -eq 64 ]; }
# Hash of bytes given in hex. Proofs of one log share most of their nodes, so each is hashed once and remembered.
hash_hex() {
  eval "R=\${h_$1-}"
  [ -z "$R" ] || return 0
  R=$(printf '%s' "$1" | xxd -r -p | openssl dgst -sha256 -r)
  R=${R%% *}
  eval "h_$1=$R"
}
# In awk: the bytes of a base64 text in hex; nothing for every text but the one that these bytes have.
BASE64='function hex(s,  n, pad, out, i, j, v, c, k) {
  n = length(s); pad = s ~ /==$/ ? 2 : s ~ /=$/ ? 1 : 0; out = ""
  if (n == 0 || n % 4) return ""
  for (i = 1; i <= n; i += 4) {
    v = 0
    for (j = i; j < i + 4; j++) {
      c = substr(s, j, 1); k = c == "=" && j > n - pad ? 0 : index(LETTERS, c) - 1
      if (k < 0) return ""
      v = v * 64 + k
    }
    if (i + 4 > n && v % (256 ^ pad)) return ""
    out = out substr(sprintf("%06x", v), 1, i + 4 > n ? 6 - 2 * pad : 6)
  }
  return out
}
BEGIN { LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" }
'
from_base64() { R=$(printf '%s\n' "$1" | awk "$BASE64"'{ print hex($0) }') && [ -n "$R" ]; }
# A text file without control characters (so without carriage returns), ending in a line end.
is_plain() {
  tr -d '\000-\011\013-\037' <"$1" 2>/dev/null | cmp -s - "$1" && [ -s "$1" ] && [ -z "$(tail -c 1 "$1")" ]
}
is_number() {
  case $1 in '' | *[!0-9]* | 0?* | ????????????????*) return 1 ;; esac
}

# --- the log -----------------------------------------------------------------------------------------------------

# The line of the log's key for a name, from a text or a file.
key_of() {
  if [ -f "$2" ]; then cat "$2"; else printf '%s\n' "$2"; fi | awk -F+ -v name="$1" '$1 == name' | head -n 1
}

# open_checkpoint FILE KEY: form, origin, key and signature; sets ORIGIN, SIZE and ROOT. All proofs of a dossier are
# against few checkpoints, so the one that was opened last is remembered.
open_checkpoint() {
  if [ "$OPENED" = "$2" ] && cmp -s "$1" "$TMP/opened"; then return 0; fi
  OPENED=''
  examine_checkpoint "$1" "$2" && cp "$1" "$TMP/opened" && OPENED=$2
}

examine_checkpoint() {
  is_plain "$1" || why 'the checkpoint is not plain text' || return
  awk 'NR <= 3 { if ($0 == "") exit 1 } NR == 4 { if ($0 != "") exit 1 } NR > 4 { n++; if ($0 == "") exit 1 }
    END { if (NR < 5) exit 1 }' "$1" || why 'the checkpoint is not a signed note of three lines' || return
  ORIGIN=$(sed -n 1p "$1") SIZE=$(sed -n 2p "$1")
  is_number "$SIZE" || why 'the size in the checkpoint is not a number' || return
  from_base64 "$(sed -n 3p "$1")" && [ ${#R} -eq 64 ] || why 'the root in the checkpoint is not a hash' || return
  ROOT=$R
  key=$(key_of "$ORIGIN" "$2")
  [ -n "$key" ] || why "the checkpoint is of the log $ORIGIN, for which no key was given" || return
  rest=${key#*+}
  id=${rest%%+*}
  from_base64 "${rest#*+}" && [ ${#R} -eq 66 ] && [ "${R%"${R#??}"}" = 01 ] || why 'the key of the log is malformed' || return
  kind_and_key=$R
  hash_hex "$(printf '%s\n' "$ORIGIN" | xxd -p | tr -d '\n')$kind_and_key"
  [ "${R%"${R#????????}"}" = "$id" ] || why 'the id in the key of the log is not its own' || return
  printf '302a300506032b6570032100%s' "${kind_and_key#01}" | xxd -r -p >"$TMP/key.der"
  sed -n 1,3p "$1" >"$TMP/signed"
  sed -n '5,$p' "$1" >"$TMP/lines"
  check_lines "$id"
}

# At least one line of the key, and none of it bad; lines of other keys are passed over.
check_lines() {
  dash=$(printf '\342\200\224')
  good=0
  while IFS= read -r line; do
    prefix="$dash $ORIGIN "
    case $line in "$dash "*" "*) ;; *) why 'a line of signature is malformed' || return ;; esac
    from_base64 "${line##* }" || why 'a line of signature is not base64' || return
    case $line in "$prefix"*) ;; *) continue ;; esac
    [ "${R%"${R#????????}"}" = "$1" ] || continue
    printf '%s' "${R#????????}" | xxd -r -p >"$TMP/signature"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$TMP/key.der" -rawin -in "$TMP/signed" \
      -sigfile "$TMP/signature" >/dev/null 2>&1 || why 'the signature under the checkpoint is not valid' || return
    good=1
  done <"$TMP/lines"
  [ "$good" -eq 1 ] || why 'the checkpoint has no signature of the expected key'
}

# check_proof EVENT PROOF KEY: the event's hash is in the log at the index that the proof names.
check_proof() {
  is_plain "$2" || why 'the proof is missing or not plain text' || return
  rm -f "$TMP/path" "$TMP/checkpoint"
  INDEX=$(awk -v path="$TMP/path" -v checkpoint="$TMP/checkpoint" "$BASE64"'
    NR == 1 { if ($0 != "c2sp.org/tlog-proof@v1") exit; next }
    NR == 2 { if (substr($0, 1, 6) != "index ") exit; print substr($0, 7); next }
    body { print >checkpoint; next }
    $0 == "" { body = 1; next }
    { h = hex($0); print length(h) == 64 ? h : "bad" >path }' "$2")
  is_number "$INDEX" || why 'the proof is of another format or names no index' || return
  [ -f "$TMP/checkpoint" ] || why 'the proof carries no checkpoint' || return
  [ -f "$TMP/path" ] || : >"$TMP/path"
  open_checkpoint "$TMP/checkpoint" "$3" || return
  [ "$INDEX" -lt "$SIZE" ] || why "a log of $SIZE has no entry $INDEX" || return
  hash_file "$1" || why 'the event is missing' || return
  EVENT_HASH=$R
  hash_hex "00$EVENT_HASH"
  climb "$R"
}

# From the leaf up to the root (RFC 9162 2.1.3.2).
climb() {
  hash=$1 node=$INDEX last=$((SIZE - 1))
  while IFS= read -r line; do
    while [ "$last" -gt 0 ] && [ $((node % 2)) -eq 0 ] && [ "$node" -eq "$last" ]; do
      node=$((node / 2)) last=$((last / 2))
    done
    [ "$last" -gt 0 ] || why 'the path has surplus hashes' || return
    [ "$line" != bad ] || why 'a line of the path is not a hash' || return
    if [ $((node % 2)) -eq 1 ]; then hash_hex "01$line$hash"; else hash_hex "01$hash$line"; fi
    hash=$R node=$((node / 2)) last=$((last / 2))
  done <"$TMP/path"
  while [ "$last" -gt 0 ]; do
    [ $((node % 2)) -eq 0 ] && [ "$node" -eq "$last" ] || why 'hashes are missing in the path' || return
    node=$((node / 2)) last=$((last / 2))
  done
  [ "$hash" = "$ROOT" ] || why 'the path does not lead from this event to the signed root'
}

# check_consistency OLD NEW HASHES KEY: the log of OLD is the beginning of that of NEW (RFC 9162 2.1.4.2).
check_consistency() {
  open_checkpoint "$1" "$4" || return
  old_origin=$ORIGIN old_size=$SIZE old_root=$ROOT
  open_checkpoint "$2" "$4" || return
  [ "$old_origin" = "$ORIGIN" ] || why 'the two checkpoints are of different logs' || return
  [ "$old_size" -le "$SIZE" ] || why 'the log has shrunk' || return
  tr -d '\000-\011\013-\037' <"$3" 2>/dev/null | cmp -s - "$3" || why 'the hashes are missing or not plain text' || return
  if [ "$old_size" -eq "$SIZE" ] || [ "$old_size" -eq 0 ]; then
    [ ! -s "$3" ] || why 'the proof has surplus hashes' || return
    [ "$old_size" -eq 0 ] || [ "$old_root" = "$ROOT" ] || why 'one size has two roots: the log was forked'
    return
  fi
  node=$((old_size - 1)) last=$((SIZE - 1)) from_old='' from_new=''
  while [ $((node % 2)) -eq 1 ]; do node=$((node / 2)) last=$((last / 2)); done
  [ "$node" -ne 0 ] || from_old=$old_root from_new=$old_root
  join_hashes "$3" || return
  [ "$last" -eq 0 ] && [ -n "$from_old" ] || why 'hashes are missing in the proof of consistency' || return
  [ "$from_old" = "$old_root" ] || why 'the proof does not lead to the older checkpoint' || return
  [ "$from_new" = "$ROOT" ] || why 'the newer log does not contain the older one: it was forked or rewritten'
}

join_hashes() {
  while IFS= read -r line; do
    from_base64 "$line" && [ ${#R} -eq 64 ] || why 'a line of the proof is not a hash' || return
    one=$R
    if [ -z "$from_old" ]; then from_old=$one from_new=$one && continue; fi
    [ "$last" -gt 0 ] || why 'the proof has surplus hashes' || return
    if [ $((node % 2)) -eq 1 ] || [ "$node" -eq "$last" ]; then
      hash_hex "01$one$from_old" && from_old=$R
      hash_hex "01$one$from_new" && from_new=$R
      while [ "$node" -ne 0 ] && [ $((node % 2)) -eq 0 ]; do node=$((node / 2)) last=$((last / 2)); done
    else
      hash_hex "01$from_new$one" && from_new=$R
    fi
    node=$((node / 2)) last=$((last / 2))
  done <"$1"
}

# --- the dossier -------------------------------------------------------------------------------------------------

# The members after `data` stand at the end of an event in one fixed form, so nothing inside `data` can pass for them.
TAIL='"doc":"[^"]*","docSha256":"\([0-9a-f]*\)","nonce":"[^"]*","org":"[^"]*","prev":"\([0-9a-f]*\)",'
TAIL="$TAIL"'"sd":\[\([^]]*\)\],"seq":\([0-9]*\),"signer":"[^"]*","stream":"\([^"]*\)","type":"\([^"]*\)","v":"signet-evt\/1"}$'
# read_event FILE: sets DOC_HASH, PREV, SD, SEQ, STREAM and TYPE; empty when it is not an event.
read_event() {
  sed -n "s/^{\"at\":.*,$TAIL/\1|\2|\3|\4|\5|\6/p" "$1" >"$TMP/event"
  DOC_HASH='' PREV='' SD='' SEQ='' STREAM='' TYPE=''
  IFS='|' read -r DOC_HASH PREV SD SEQ STREAM TYPE <"$TMP/event" || :
}

# Every file has the bytes that the manifest names, and none came along that it does not name.
check_manifest() {
  # One file per line: hash, path.
  tr -d '\n' <manifest.json | sed 's/}/}\n/g' |
    sed -n 's/.*"path": *"\([^"]*\)".*"sha256": *"\([0-9a-f]*\)".*/\2 \1/p' | sort >"$TMP/manifest"
  [ -s "$TMP/manifest" ] || why 'it names no file' || return
  find . -type f ! -path ./manifest.json | sed 's/^\.\///' | xargs openssl dgst -sha256 -r | sed 's/ \*/ /' | sort >"$TMP/found"
  cmp -s "$TMP/manifest" "$TMP/found" && return
  other=$(sort "$TMP/manifest" "$TMP/found" | uniq -u | head -n 1)
  why "${other#* } is missing, has other bytes, or came along unnamed"
}

# check_link FILE SEQ PREV STREAM: the event, read before, is the next one of its stream.
check_link() {
  [ -n "$SEQ" ] || why 'not an event of signet-evt/1' || return
  [ "$SEQ" = "$2" ] || why "seq is $SEQ where $2 was due: an event is missing" || return
  [ "$PREV" = "$3" ] || why 'prev is not the hash of the event before it' || return
  [ -z "$4" ] || [ "$STREAM" = "$4" ] || why 'the event belongs to another stream'
}

# Each disclosed value hashes into the event, and none stands there twice.
check_disclosures() {
  rm -f "$TMP"/d.*
  tr -d '[]" \n' <"$1" | tr ',' '\n' | awk -v name="$TMP/d." '$0 != "" { printf "%s", $0 >(name NR); close(name NR) }'
  set -- "$TMP"/d.*
  [ -f "$1" ] || return 0
  openssl dgst -sha256 -r "$@" | cut -c1-64 | sort >"$TMP/disclosed"
  [ -z "$(uniq -d "$TMP/disclosed")" ] || why 'a disclosure stands there twice' || return
  # 43 characters of base64url without padding.
  printf '%s\n' "$SD" | tr -d '"' | tr ',-' '\n+' | tr '_' '/' | awk "$BASE64"'{ print hex($0 "=") }' | sort >"$TMP/digests"
  [ -z "$(comm -23 "$TMP/disclosed" "$TMP/digests")" ] || why 'a disclosed value does not hash into the event'
}

check_event() {
  check_link "$1" "$2" "$3" "$4" || return
  check_proof "$1" "${1%.json}.tlog-proof" "$KEY" || return
  [ ! -f "${1%.json}.sd.json" ] || check_disclosures "${1%.json}.sd.json" || return
  check_values "${1%.json}.sd.json"
}

# check_values FILE: each personal value is there, or the chain tells that values were erased. The code of a signing
# leaves only in the dossier of a dispute, so its event may lack one.
check_values() {
  [ -z "$ERASED" ] || return 0
  values=$(printf '%s\n' "$SD" | tr ',' '\n' | grep -c '"') shown=0
  [ ! -f "$1" ] || shown=$(tr ',' '\n' <"$1" | grep -c '"')
  # 24 bytes of salt in 32 characters, then ,"code",
  if [ "$TYPE" = code.issued ] && ! grep -q '"[^"]\{32\}IiwiY29kZSIs' "$1" 2>/dev/null; then values=$((values - 1)); fi
  [ "$shown" -ge "$values" ] || why 'a personal value is missing, and no data.erased tells of it'
}

# check_stream FOLDER: the whole chain, event by event.
check_stream() {
  ERASED=$(grep -l '"type":"data.erased"' "$1"/*.json 2>/dev/null | head -n 1)
  expected=0 prev=0000000000000000000000000000000000000000000000000000000000000000 stream=''
  for event in "$1"/*.json; do
    case $event in *.sd.json | *'*'*) continue ;; esac
    read_event "$event"
    judge "$event $TYPE" check_event "$event" "$expected" "$prev" "$stream"
    hash_file "$event" && prev=$R
    stream=$STREAM
    expected=$((expected + 1))
    [ "$TYPE" != request.closed ] || check_count "$event"
    [ "$TYPE" != document.frozen ] || FROZEN="$FROZEN $DOC_HASH"
    [ "$TYPE" != document.signed ] || SIGNED="$SIGNED $DOC_HASH"
  done
  [ "$expected" -gt 0 ] || fail "$1: no event"
}

check_count() {
  count=$(sed -n 's/^{"at":"[^"]*","data":{"count":\([0-9]*\),.*/\1/p' "$1")
  OUTCOME=$(sed -n 's/^{"at":"[^"]*","data":{[^}]*"outcome":"\([a-z]*\)".*/\1/p' "$1")
  [ "$count" = "$expected" ] || fail "$1: request.closed counts ${count:-no} events where $expected are"
}

# The frozen file is the one that was frozen; where anybody signed, it is also the one that the signature names.
check_document() {
  hash_file "$1/frozen.pdf" || why 'frozen.pdf is missing' || return
  case "$FROZEN " in *" $R "*) ;; *) why 'no document.frozen names the hash of frozen.pdf' || return ;; esac
  [ -z "$SIGNED" ] && return
  case "$SIGNED " in *" $R "*) ;; *) why 'no document.signed names the hash of frozen.pdf' ;; esac
}

# The seal covers the whole file, is the only one, and its signature holds.
check_seal() {
  [ "$(grep -a -c '%%EOF' "$1")" = 1 ] || why 'the file has more than one revision' || return
  grep -a -o '/ByteRange *\[[^]]*\]' "$1" >"$TMP/ranges"
  [ "$(wc -l <"$TMP/ranges")" -eq 1 ] || why 'the file has not exactly one ByteRange' || return
  # shellcheck disable=SC2046 -- four numbers are what is wanted
  set -- "$1" $(tr -c '0-9\n' ' ' <"$TMP/ranges")
  [ $# -eq 5 ] && is_number "$2" && is_number "$3" && is_number "$4" && is_number "$5" || why 'the ByteRange is malformed' || return
  [ "$2" -eq 0 ] && [ "$4" -gt "$3" ] && [ $(($4 + $5)) -eq "$(wc -c <"$1")" ] || why 'the seal does not cover the whole file' || return
  { head -c "$3" "$1" && tail -c "$5" "$1"; } >"$TMP/sealed"
  head -c "$4" "$1" | tail -c "+$(($3 + 1))" >"$TMP/contents"
  case $(head -c 1 "$TMP/contents")$(tail -c 1 "$TMP/contents") in '<>') ;; *) why 'the seal is not where the ByteRange says' || return ;; esac
  tr -d '<>' <"$TMP/contents" | xxd -r -p >"$TMP/seal.der"
  openssl cms -verify -binary -inform DER -in "$TMP/seal.der" -content "$TMP/sealed" -CAfile "$SEAL_ROOT" \
    -purpose any -no_check_time -out /dev/null 2>"$TMP/error" || why "openssl: $(tail -n 1 "$TMP/error")"
}

check_time() {
  openssl ts -verify -data "$1" -in "$1.tsr" -CAfile "$TSA_ROOT" >"$TMP/error" 2>&1 || why "openssl: $(tail -n 1 "$TMP/error")"
}

# Each text that was accepted is there with the bytes that were accepted.
check_agreement() {
  hash_file "$1"
  grep -q -E "\"(textSha256|agreementSha256|tickSha256)\":\"$R\"" request/*.json organization/*.json 2>/dev/null || why 'no event names its hash'
}

check_dossier() {
  SIGNED='' OUTCOME='' SEALED=''
  judge 'manifest.json' check_manifest
  REQUEST=$(tr -d '\n' <manifest.json | sed -n 's/.*"request": *"\([^"]*\)".*/\1/p')
  # A document that was never sent has no chain of a sending; whoever takes one away must change the manifest too.
  if [ -n "$REQUEST" ] || [ -d request ]; then check_stream request; fi
  for folder in documents/*; do
    [ -d "$folder" ] || continue
    FROZEN=''
    check_stream "$folder/events"
    [ ! -f "$folder/frozen.pdf" ] || judge "$folder/frozen.pdf" check_document "$folder"
    [ -f "$folder/signed.pdf" ] || continue
    SEALED=1
    judge "$folder/signed.pdf seal" check_seal "$folder/signed.pdf"
    [ -n "$SIGNED" ] || fail "$folder/signed.pdf: there is a sealed PDF, but no document.signed"
  done
  for event in organization/*.json; do
    case $event in *.sd.json | *'*'*) continue ;; esac
    read_event "$event"
    judge "$event $TYPE" check_proof "$event" "${event%.json}.tlog-proof" "$KEY"
  done
  for text in agreements/*.html; do
    [ ! -f "$text" ] || judge "$text" check_agreement "$text"
  done
  for checkpoint in checkpoint.*; do
    case $checkpoint in *.tsr | *'*'*) continue ;; esac
    judge "$checkpoint signature" open_checkpoint "$checkpoint" "$KEY"
    if [ ! -f "$checkpoint.tsr" ]; then
      skip "$checkpoint time: no independent time stamp is in the dossier"
    elif [ -f "$TSA_ROOT" ]; then
      judge "$checkpoint.tsr" check_time "$checkpoint"
    else
      skip "$checkpoint.tsr: give the root of the time stamping authority by --tsa-root"
    fi
  done
  check_growth
}

# The log of the party's own copy is the beginning of the one in the dossier.
check_growth() {
  for hashes in consistency/*.txt; do
    [ -f "$hashes" ] || continue
    range=$(basename "$hashes" .txt)
    old=${MINE:-checkpoint.${range%-*}}
    if [ -f "$old" ] && [ "$(sed -n 2p "$old")" = "${range%-*}" ]; then
      judge "$hashes" check_consistency "$old" "checkpoint.${range#*-}" "$hashes" "$KEY"
    else
      skip "$hashes: give checkpoint.${range%-*}, attached to your own signed.pdf, by --mine"
    fi
  done
}

# What the answer is about, in plain words: a dossier may be of a document that nobody signed.
say_what() {
  if [ -n "$SIGNED" ]; then
    en="The document was SIGNED. Checked: the chains, their places in the log, the signed file" ru="Документ ПОДПИСАН. Проверены: цепочки, их место в журнале, подписанный файл"
    if [ -n "$SEALED" ]; then en="$en, its seal" ru="$ru, его печать"; else en="$en. No sealed PDF is here" ru="$ru. Скреплённого печатью PDF здесь нет"; fi
    printf '%s.\n%s.\n' "$en" "$ru"
    return
  fi
  if [ -z "$REQUEST" ]; then
    printf 'The document was NOT SENT: there is no chain of a sending.\nДокумент НЕ ОТПРАВЛЯЛСЯ: цепочки отправки здесь нет.\n'
  elif [ -n "$OUTCOME" ]; then
    printf 'The document was NOT SIGNED; the sending has ended: %s.\nДокумент НЕ ПОДПИСАН; отправка закончилась: %s.\n' "$OUTCOME" "$OUTCOME"
  else
    printf 'The document was NOT SIGNED; the sending has not ended here.\nДокумент НЕ ПОДПИСАН; отправка здесь ещё не закончилась.\n'
  fi
  printf 'Checked: the file that was frozen, the chains, their places in the log. No signature was checked, for there is none.\n'
  printf 'Проверены: замороженный файл, цепочки, их место в журнале. Подпись не проверялась: её нет.\n'
}

for tool in openssl xxd awk cmp; do
  command -v "$tool" >/dev/null || { printf '%s is needed\n' "$tool" >&2 && exit 2; }
done
case ${1:-} in
--proof)
  [ $# -eq 4 ] || { sed -n '4,13s/^# \{0,1\}//p' "$0" >&2 && exit 2; }
  judge "$2" check_proof "$2" "$3" "$4"
  [ "$FAILED" -eq 0 ] && printf '        entry %s of %s, size %s\n' "$INDEX" "$ORIGIN" "$SIZE"
  exit "$FAILED"
  ;;
--consistency)
  [ $# -eq 5 ] || { sed -n '4,13s/^# \{0,1\}//p' "$0" >&2 && exit 2; }
  judge "$2 in $3" check_consistency "$2" "$3" "$4" "$5"
  exit "$FAILED"
  ;;
esac

absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$PWD" "$1" ;; esac; }
FOLDER='' KEY='' SEAL_ROOT='' TSA_ROOT='' MINE=''
while [ $# -gt 0 ]; do
  case $1 in
  --log-key) if [ -f "${2-}" ]; then KEY=$(absolute "$2"); else KEY=${2-}; fi ;;
  --seal-root) SEAL_ROOT=$(absolute "${2-}") ;;
  --tsa-root) TSA_ROOT=$(absolute "${2-}") ;;
  --mine) MINE=$(absolute "${2-}") ;;
  *) FOLDER=$1 && shift && continue ;;
  esac
  shift
  [ $# -eq 0 ] || shift
done
cd "${FOLDER:-$(dirname "$0")}" && [ -f manifest.json ] || { printf 'no manifest.json here: not an unpacked dossier\n' >&2 && exit 2; }
if [ -z "$KEY" ]; then
  KEY=keys/log.vkey
  skip 'key of the log: taken from the dossier itself; compare it with the one that is published elsewhere (--log-key)'
fi
[ -n "$SEAL_ROOT" ] || SEAL_ROOT=keys/seal-chain.pem
[ -n "$TSA_ROOT" ] || TSA_ROOT=keys/tsa-chain.pem

check_dossier
printf '\n%s passed, %s failed, %s not run\n' "$PASSED" "$FAILED" "$SKIPPED"
if [ "$FAILED" -eq 0 ]; then
  printf 'No check failed. / Ни одна проверка не провалена.\n'
  say_what
else
  printf 'THE DOSSIER DOES NOT HOLD. / ДОСЬЕ НЕДОСТОВЕРНО.\n'
  exit 1
fi
