#!/usr/bin/env bash
# Runs node on its arguments, but the first time that they hold "--shard $KILLED_SHARD", kills it at
# work, KILL_AFTER seconds after its start: kill-once.sh CLI ARGUMENTS. MARK is a file that says that
# it was done.
set -euo pipefail
if [[ " $* " != *" --shard $KILLED_SHARD "* || -e $MARK ]]; then exec node "$@"; fi
node "$@" &
sleep "${KILL_AFTER:-0.1}"
kill -KILL $!
touch "$MARK"
wait $!
