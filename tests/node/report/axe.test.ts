import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '../../web/browser.ts';
import { runRecorded } from '../recording-host.ts';

const executable = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'prospects-axe-'));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)('a report in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    for (const [name, ...args] of [
      ['en.html', 'rouble-fall', 'mass-expulsions'],
      ['three.html', 'prolonged-sanctions', 'rouble-fall', 'mass-expulsions'],
      ['ru.html', 'everything-at-once', '--language', 'ru'],
    ]) {
      await runRecorded(
        ['report', ...args, '--members', '40', '--workers', '1', '-o', String(name)],
        folder,
      );
    }
    browser = await startBrowser(executable ?? '');
  });

  afterAll(() => browser.close());

  it.each([
    ['en.html', 'light', 1200],
    ['ru.html', 'dark', 375],
  ] as const)(
    '%s, %s, %i pixels wide: axe finds nothing, nothing scrolls sideways, nothing is fetched',
    async (name, colorScheme, width) => {
      // The report's policy allows no script; the checker is one.
      const context = await browser.newContext({
        ...{ bypassCSP: true, colorScheme },
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      const address = pathToFileURL(join(folder, name)).href;
      await page.goto(address);
      expect(fetched).toEqual([address]);
      await page.addScriptTag({ path: axe });
      const found: unknown = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      );
      expect(found).toEqual([]);
      const sideways: unknown = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(sideways).toBe(0);
      await context.close();
    },
  );

  it('prints on few pages, without what is folded, and with it once it is open', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'three.html')).href);
    const pages = async (): Promise<number> => {
      const file = await page.pdf({ preferCSSPageSize: true });
      return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    const folded = await pages();
    expect(folded).toBeGreaterThan(5);
    expect(folded).toBeLessThanOrEqual(30);
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
    expect(await pages()).toBeGreaterThan(folded + 20);
    await page.close();
  });

  it('breaks no rule of its own policy', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(pathToFileURL(join(folder, 'en.html')).href);
    expect(said).toEqual([]);
    expect(await page.locator('.page').evaluate('(e) => getComputedStyle(e).maxWidth')).not.toBe(
      'none',
    );
    await page.close();
  });
});
