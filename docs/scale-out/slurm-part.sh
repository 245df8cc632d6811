#!/usr/bin/env bash
#SBATCH --job-name=sweep
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
# One part of a sweep or of a run, as a task of the array that slurm.sh submits: PARTS_FOLDER PARTS SWEEP ...
set -euo pipefail
parts=$1
count=$2
shift 2
read -ra prospects <<<"${PROSPECTS:-prospects}"
exec "${prospects[@]}" "${COMMAND:-sweep}" "$@" --workers 1 --quiet \
  --shard "$SLURM_ARRAY_TASK_ID/$count" --out "$parts/$SLURM_ARRAY_TASK_ID"
