import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBase91 } from '../../src/web/engine/base91.ts';
import type { Answer, PageScenario } from '../../src/web/engine/engine.ts';
import type { Page } from '../../src/web/engine/page.ts';
import { stateToFile } from '../../src/web/state/state-file.ts';
import { findBrowser, startBrowser } from './browser.ts';
import { shipped } from './knowledge.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = join(ROOT, 'dist/page.html');
const executable = findBrowser();

/** What the page's program leaves in its window. */
declare const prospects: { readonly openPage: (payload: string) => Page };

/** The same members and seeds in both; the last one has assumptions, and a shock that may not come. */
const SCENARIOS: readonly (readonly [string, PageScenario])[] = [
  ['border-closed-to-tajiks', shipped('border-closed-to-tajiks', 300)],
  ['everything-at-once', { ...shipped('everything-at-once'), run: { members: 130, seed: 'x' } }],
  [
    'unsure',
    {
      ...shipped('rouble-fall', 200),
      shocks: shipped('rouble-fall').shocks.map((shock) => ({ ...shock, probability: 0.5 })),
      assumptions: { network_elasticity: { uniform: { low: 0.4, high: 0.6 } } },
    },
  ],
];

describe.skipIf(executable === undefined)('a page in Chromium', () => {
  const requests: string[] = [];
  const errors: string[] = [];
  let browser: Browser;
  let tab: Tab;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
    browser = await startBrowser(executable ?? '');
    tab = await browser.newPage();
    tab.on('request', (request) => requests.push(request.url()));
    tab.on('pageerror', ({ message }) => errors.push(message));
    tab.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await tab.goto(pathToFileURL(PAGE).href);
    await tab.waitForFunction(() => 'prospects' in globalThis);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(SCENARIOS)('gives the bytes of the command line for %s', async (name, scenario) => {
    writeFileSync(join(folder, `${name}.json`), stateToFile(scenario));
    const args = [join(ROOT, 'dist/cli.js'), 'run', `${name}.json`, '--format', 'json'];
    const printed = execFileSync(process.execPath, args, {
      ...{ cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, packed = ''] = /id="payload">([^<]*)</.exec(readFileSync(PAGE, 'utf8')) ?? [];
    const payload = gunzipSync(fromBase91(packed)).toString('utf8');
    const answer: Answer<string> | undefined = await tab.evaluate(
      async (given) => {
        const { engine } = prospects.openPage(given.payload);
        const found = await engine.result(given.scenario, given.name);
        engine.stop();
        return found;
      },
      { payload, scenario, name },
    );
    expect(answer?.ok === true ? answer.value === printed : answer).toBe(true);
  });

  it('loads nothing but itself, and its policy refuses nothing that it does', () => {
    const others = requests.filter((url) => !/^(file|blob|data):/.test(url));
    expect({ others, errors }).toEqual({ others: [], errors: [] });
  });
});
