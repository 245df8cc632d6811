import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const folder = join(root, 'bench');
const lock = join(folder, 'package-lock.json');
/** The lockfile as it was when the peers were installed. */
const installed = join(folder, 'node_modules/installed-lock.json');

/**
 * Install what the benchmark compares with, as bench/package-lock.json has it, unless it is there.
 * Gives the reason where that fails, else nothing.
 */
export function installPeers() {
  const same = (a, b) => existsSync(b) && readFileSync(a, 'utf8') === readFileSync(b, 'utf8');
  if (same(lock, installed)) return undefined;
  try {
    const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
    copyFileSync(lock, installed);
    return undefined;
  } catch (error) {
    const [line = String(error)] = String(error.stderr ?? '').match(/(?<=^npm error ).*$/m) ?? [];
    return `could not be installed: ${line}`;
  }
}
