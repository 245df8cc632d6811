import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const FILE = resolve('dist/page.html');

/** The page as it opens from disk. */
export const FROM_DISK = pathToFileURL(FILE).href;

/** A page that is open, with what it asked of the network and what went wrong in it. */
export type OpenedPage = {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
};

export type Look = {
  readonly address?: string;
  readonly language?: 'en' | 'ru';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
};

/** Open the page in a window of its own, and wait until charts and outcomes are there. */
export async function openPage(browser: Browser, look: Look = {}): Promise<OpenedPage> {
  const { address = FROM_DISK, language = 'en', scheme = 'light', width = 1280 } = look;
  const context = await browser.newContext({
    ...{ viewport: { width, height: 900 }, colorScheme: scheme, locale: language },
    ...{ reducedMotion: 'reduce', acceptDownloads: true },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  await page.locator('h1').waitFor();
  return { page, requests, errors };
}

/** Wait until the outcomes match the charts. */
export async function settle(page: Page): Promise<void> {
  await page.locator('.outcomes[aria-busy="false"] .outcome-table').first().waitFor();
}

/** Serve the page from this machine, as any static server would. */
export async function servePage(): Promise<{ readonly address: string; readonly server: Server }> {
  const text = readFileSync(FILE);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/page.html`, server };
}
