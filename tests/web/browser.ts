import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** How to run the tests that need a browser, where there is none. */
const HOW_TO_GET_ONE =
  'no browser found: install Chromium ("apt-get install chromium") or set CHROMIUM_PATH';

/**
 * Find Chromium: where CHROMIUM_PATH says, else on the path; undefined where there is none. Under
 * CI (the environment names it) a missing browser is a failure.
 */
export function findBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  const found = given !== undefined && existsSync(given) ? given : onPath();
  if (found === undefined && process.env['CI'] !== undefined) throw new Error(HOW_TO_GET_ONE);
  if (found === undefined) console.warn(HOW_TO_GET_ONE);
  return found;
}

function onPath(): string | undefined {
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name may be there.
    }
  }
  return undefined;
}

/** Start the browser without a window. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    timeout: 60_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
