#!/usr/bin/env bash
# Brings up Slurm with one node, from Debian's packages and without systemd, runs a sweep as a job
# array with one task killed on purpose, and compares the merged folder with that of a single run.
# Needs root. VARIANTS and MEMBERS set the size, TASKS the number of parts.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
variants=${VARIANTS:-64}
members=${MEMBERS:-100}
tasks=${TASKS:-8}

for program in slurmctld slurmd sbatch munged; do
  command -v "$program" >/dev/null && continue
  # No service is to be started: this script starts its own, in a folder of its own.
  apt-get update -q
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
    slurmctld slurmd slurm-client munge
  break
done
[[ -f dist/cli.js ]] || node scripts/build.mjs

work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/state" "$work/spool"
started=()
stop() {
  status=$?
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
  if ((status != 0)); then tail -n 20 "$work"/*.log >&2 || true; fi
  rm -rf "$work"
}
trap stop EXIT

host=$(hostname -s)
export SLURM_CONF="$work/slurm.conf"
cat >"$SLURM_CONF" <<END
ClusterName=nightly
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
SlurmctldPort=16817
SlurmdPort=16818
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SchedulerParameters=sched_min_interval=100000,batch_sched_delay=1
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
END

dd if=/dev/urandom of="$work/munge.key" bs=1 count=1024 status=none
chmod 400 "$work/munge.key"
munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
  --pid-file="$work/munged.pid" --seed-file="$work/munged.seed" >"$work/munged.log" 2>&1 &
started+=($!)
for ((i = 0; i < 50; i++)); do
  if [[ -S "$work/munge.socket" ]]; then break; fi
  sleep 0.2
done
slurmctld -D -f "$SLURM_CONF" >/dev/null 2>&1 &
started+=($!)
slurmd -D -f "$SLURM_CONF" -N "$host" >/dev/null 2>&1 &
started+=($!)
for ((i = 0; i < 100; i++)); do
  if sinfo -h -o %t 2>/dev/null | grep -q idle; then break; fi
  sleep 0.3
done
sinfo

sweep=(second-mobilization+rouble-fall
  --vary 'second-call-up.severity=lhs(0,1)' --vary 'second-call-up.shift=-6:24'
  --vary exchange-rate=on,off --variants "$variants" --members "$members")
node dist/cli.js sweep "${sweep[@]}" --out "$work/single" --quiet
export PROSPECTS="$root/tests/scale-out/kill-once.sh $root/dist/cli.js"
export KILLED_SHARD="3/$tasks" MARK="$work/killed" KILL_AFTER=0.5
docs/scale-out/slurm.sh "$work/merged" "$tasks" "${sweep[@]}"
[[ -f $MARK ]] || { echo "no task was killed" >&2; exit 1; }

sums() { (cd "$1" && find . -type f | sort | xargs sha256sum); }
diff <(sums "$work/single") <(sums "$work/merged")
echo "$variants variants of $members members in $tasks tasks, one of them killed: the same sha256"
