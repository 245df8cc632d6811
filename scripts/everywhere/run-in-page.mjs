import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import '../load-typescript.mjs';

const { fromBase91 } = await import('../../src/web/engine/base91.ts');
const { scenarioText } = await import('../../src/web/engine/scenario-text.ts');

const PAGE = fileURLToPath(new URL('../../dist/page.html', import.meta.url));
const OFFLINE = ['--disable-quic', '--disable-background-networking', '--disable-sync'];
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...OFFLINE];

/**
 * Run shipped scenarios in the engine of the page in Chromium. Gives the browser's version, and for
 * each scenario the file that says the same, written into a folder, and the size and hash of the
 * result.
 */
export async function runInPage(names, members, folder) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(PAGE).href);
    await tab.waitForFunction(() => 'prospects' in globalThis);
    const payload = payloadOf(readFileSync(PAGE, 'utf8'));
    const answers = [];
    for (const name of names) {
      const { scenario, answer } = await tab.evaluate(runOne, { payload, name, members });
      if (!answer.ok) throw new Error(`${name} in the page: ${JSON.stringify(answer.faults)}`);
      const file = `${name}.json`;
      writeFileSync(join(folder, file), scenarioText(scenario));
      const bytes = Buffer.from(answer.value, 'utf8');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      answers.push({ name, file, found: { bytes: bytes.length, sha256 } });
    }
    return { version: browser.version(), answers };
  } finally {
    await browser.close();
  }
}

/** Runs inside the page. */
async function runOne({ payload, name, members }) {
  const { engine, catalogue } = globalThis.prospects.openPage(payload);
  const { file } = catalogue.scenarios.find(({ id }) => id === name);
  const scenario = { ...file, run: { ...file.run, members } };
  const answer = await engine.result(scenario, name);
  engine.stop();
  return { scenario, answer };
}

function payloadOf(page) {
  const [, packed = ''] = /id="payload">([^<]*)</.exec(page) ?? [];
  return gunzipSync(fromBase91(packed)).toString('utf8');
}

/** Find Chromium: where CHROMIUM_PATH says, else on the path. */
function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && existsSync(given)) return given;
  return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
}
