#!/usr/bin/env bash
# Runs a sweep in parts as a Slurm job array and merges them: slurm.sh OUT PARTS SWEEP [OPTION...]
# Parts that are there already are kept, failed ones submitted up to three times. PROSPECTS is the
# command, SBATCH_OPTIONS goes to sbatch. All nodes must see the folder. With COMMAND=run it takes
# scenarios for the sweep, and the parts are of their members.
set -euo pipefail
if (($# < 3)); then
  echo "usage: slurm.sh OUT PARTS SWEEP [OPTION...]" >&2
  exit 2
fi
out=$1
count=$2
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
read -ra prospects <<<"${PROSPECTS:-prospects}"
read -ra options <<<"${SBATCH_OPTIONS:-}"
parts="$out.parts"
mkdir -p "$parts"

missing() {
  for ((part = 1; part <= count; part++)); do
    if [[ ! -f "$parts/$part/manifest.json" ]]; then echo "$part"; fi
  done | paste -sd,
}

for attempt in 1 2 3; do
  array=$(missing)
  if [[ -z $array ]]; then break; fi
  if ((attempt > 1)); then echo "submitting parts $array again" >&2; fi
  # It waits for all tasks, and fails if one of them does: what is missing is submitted again.
  sbatch "${options[@]}" --wait --array="$array" --output="$parts/%a.log" \
    "$here/slurm-part.sh" "$parts" "$count" "$@" || true
done

# Refuses an incomplete set, and says what is missing.
"${prospects[@]}" merge "$parts"/[0-9]*/ -o "$out"
