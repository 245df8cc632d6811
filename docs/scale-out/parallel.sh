#!/usr/bin/env bash
# Runs a sweep in parts with GNU parallel and merges them: parallel.sh OUT PARTS SWEEP [OPTION...]
# Parts that are there already are kept, failed ones tried up to three times. PROSPECTS is the
# command, JOBS how many parts run at a time. With COMMAND=run it takes scenarios for the sweep, and
# the parts are of their members.
set -euo pipefail
if (($# < 3)); then
  echo "usage: parallel.sh OUT PARTS SWEEP [OPTION...]" >&2
  exit 2
fi
out=$1
count=$2
shift 2
read -ra prospects <<<"${PROSPECTS:-prospects}"
parts="$out.parts"
mkdir -p "$parts"

missing() {
  for ((part = 1; part <= count; part++)); do
    if [[ ! -f "$parts/$part/manifest.json" ]]; then echo "$part"; fi
  done
}

missing | parallel --will-cite --quote --jobs "${JOBS:-100%}" --retries 3 --joblog "$parts/jobs.tsv" \
  "${prospects[@]}" "${COMMAND:-sweep}" "$@" --shard "{}/$count" --out "$parts/{}" --workers 1 --quiet || true

# Refuses an incomplete set, and says what is missing.
"${prospects[@]}" merge "$parts"/[0-9]*/ -o "$out"
