// Loaded before a program: tells the peak memory of its process, in kilobytes, as it ends.
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts the memory of whoever started a process to it, but not in this file. */
function peakKilobytes() {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes);
  } catch {
    // Another system.
  }
  return process.resourceUsage().maxRSS;
}

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(peakKilobytes())));
