import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, startBrowser } from '../browser.ts';
import { FROM_DISK, openPage, servePage, settle } from './open-page.ts';

// Half a minute for the longest where nothing else runs.
vi.setConfig({ testTimeout: 240_000 });

const executable = findBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(executable === undefined)('the teaching page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  it('opens from disk and from a static server, and asks nothing of the network', async () => {
    const { address, server } = await servePage();
    for (const opened of [await openPage(browser), await openPage(browser, { address })]) {
      const { page, requests, errors } = opened;
      await settle(page);
      expect(await page.locator('.fan svg[role="img"]').count()).toBe(6);
      expect(await page.locator('.caution').innerText()).toContain(
        'A conditional scenario, not a prediction. 1,000 members, seed 2023',
      );
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      expect(errors).toEqual([]);
      // Blobs are the page's own workers.
      expect(requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1);
      await page.context().close();
    }
    server.close();
  });

  it('does by mouse what its controls say', async () => {
    const { page, errors } = await openPage(browser);
    const card = (number: number) => page.locator('.card').nth(number);
    const button = (name: string | RegExp) => page.getByRole('button', { name });

    await page.getByLabel('Shipped scenarios').selectOption('rouble-fall');
    await button('Start from it').click();
    const shipped = await page.locator('.card').count();
    await page.getByLabel('Shipped scenarios').selectOption('border-closed-to-tajiks');
    await button('Add it on top').click();
    expect(await page.locator('.card').count()).toBeGreaterThan(shipped);

    await page.getByLabel('Shipped scenarios').selectOption('baseline');
    await button('Start from it').click();
    expect(await page.locator('.card').count()).toBe(0);

    await button('Add a shock').click();
    await page.getByRole('searchbox').fill('closed border for workers');
    await button('Add Closed border for workers').click();
    expect(await card(0).getByRole('heading').innerText()).toBe('Closed border for workers');
    await card(0).locator('details.aim > summary').first().click();
    await card(0).getByLabel('Tajikistan').check();
    expect(await card(0).locator('details.aim > summary').first().innerText()).toContain(
      'Tajikistan',
    );
    await card(0).getByRole('slider', { name: 'Severity' }).fill('0.9');
    expect(await card(0).getByRole('spinbutton', { name: 'Severity' }).inputValue()).toBe('0.9');
    await card(0).getByRole('combobox', { name: 'Start: month' }).selectOption('05');
    await card(0).getByRole('combobox', { name: 'Start: year' }).selectOption('2027');
    await card(0).getByLabel('Months').fill('12');
    await card(0).getByLabel('Months').press('Enter');
    expect(await card(0).getByRole('combobox', { name: 'Last month: year' }).inputValue()).toBe(
      '2028',
    );
    await card(0)
      .getByRole('slider', { name: /Chance/ })
      .fill('60');
    await card(0).getByLabel('Without an end').check();
    expect(
      await card(0)
        .getByRole('combobox', { name: /Last month/ })
        .count(),
    ).toBe(0);

    await page.getByText('Assumptions as the model').click();
    await page.locator('.assumption').first().getByRole('slider').press('ArrowRight');
    expect(await page.locator('.assumptions > summary').innerText()).toContain('1 changed');
    await button('Reset all assumptions').click();
    expect(await page.locator('.assumptions > summary').innerText()).toContain('as the model');

    await page.getByText('Members and seed').click();
    await page.getByLabel('Members', { exact: true }).selectOption('200');
    await page.getByLabel('Seed').fill('7');
    await page.getByLabel('Seed').press('Enter');
    expect(await page.locator('.caution').innerText()).toContain('200 members, seed 7');

    await page.getByLabel('Indicator').selectOption('workers_abroad');
    await page.getByRole('heading', { name: 'Tajikistan' }).first().waitFor();
    await button('Table: Workers abroad, all destinations: Tajikistan').click();
    expect(await page.locator('table.numbers tbody tr').count()).toBe(18);

    await button('Two side by side').click();
    await page.locator('.setup > section').nth(1).waitFor();
    await button(/^Remove/)
      .nth(1)
      .click();
    await page.locator('.fans.pairs .fan').nth(1).waitFor();
    expect(await page.locator('.setup > section').nth(1).locator('.card').count()).toBe(0);
    await button('Undo').click();
    expect(await page.locator('.setup > section').nth(1).locator('.card').count()).toBe(1);
    await button('Redo').click();
    expect(await page.locator('.setup > section').nth(1).locator('.card').count()).toBe(0);
    await button('Two side by side').click();
    expect(await page.locator('.setup > section').count()).toBe(1);

    await page.getByLabel('Colours').selectOption('dark');
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.getByLabel('Language').selectOption('ru');
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('ru');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says why a number is as it is, and where a label tips', async () => {
    const { page, errors } = await openPage(browser, {
      address: STRONG,
    });
    await settle(page);
    const why = page.getByRole('button', { name: /Tajikistan.*Why\?/ }).first();
    await why.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'The equation, step by step' }).waitFor();
    await dialog.locator('.bars tbody tr').first().waitFor();
    expect(await dialog.locator('.bars tbody tr').last().innerText()).toContain('All together');
    expect(await dialog.locator('code').first().innerText()).toContain('=');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await focused(page)).toContain('Tajikistan');

    await page
      .getByRole('button', { name: /Find the tipping point/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Find the smallest severity' }).click();
    await expect
      .poll(() => dialog.locator('.result').innerText(), { timeout: 60_000 })
      .toMatch(/label changes at a severity|Never within the range/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('can be used by keyboard alone', async () => {
    const { page, errors } = await openPage(browser);
    await settle(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the results');
    const names = await tabThrough(page, 400);
    const wanted = [
      ...['Paths and outcomes', 'Predict first', 'Two side by side', 'Undo', 'Redo'],
      ...['Copy link', 'Save file', 'Open file', 'Start from it', 'Add it on top', 'Add a shock'],
      ...['Table: Recorded remittances received: Tajikistan'],
    ];
    wanted.forEach((name) => expect(names).toContain(name));
    expect(names.filter((name) => name === '')).toEqual([]);

    const slider = page.getByRole('slider', { name: 'Severity' }).first();
    await slider.focus();
    const before = await slider.inputValue();
    await page.keyboard.press('ArrowRight');
    const after = await slider.inputValue();
    expect(Number(after)).toBeGreaterThan(Number(before));
    await page.keyboard.press('Control+z');
    await expect.poll(() => slider.inputValue()).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => slider.inputValue()).toBe(after);

    await page.getByRole('button', { name: 'Add a shock' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      // From the last field the focus goes to the browser's own controls, never behind the dialog.
      expect(
        await page.evaluate(
          'document.activeElement.closest("dialog, body > *")?.tagName ?? "DIALOG"',
        ),
      ).toBe('DIALOG');
    }
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Add a shock');

    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).not.toBe('BODY');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('lets the class predict first, by mouse and by keyboard', async () => {
    const { page, errors } = await openPage(browser);
    await page.getByRole('button', { name: 'Predict first' }).click();
    const drawing = page.getByRole('slider', { name: /Your path/ });
    await drawing.waitFor();
    expect(await page.locator('.p-model').count()).toBe(0);
    expect(await page.locator('.fan, .outcomes').count()).toBe(0);

    await drawing.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const told = await drawing.getAttribute('aria-valuetext');
    expect(told).toMatch(/^2025: /);
    await page.keyboard.press('ArrowUp');
    expect(await drawing.getAttribute('aria-valuenow')).not.toBe(told);

    const box = await page.locator('.drawing svg').boundingBox();
    if (box === null) throw new Error('the drawing has no place');
    const path = page.locator('.p-drawn');
    const straight = await path.getAttribute('d');
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.25, { steps: 5 });
    await page.mouse.up();
    expect(await path.getAttribute('d')).not.toBe(straight);

    await page.getByRole('button', { name: 'Reveal' }).click();
    expect(await page.locator('.p-model').count()).toBe(1);
    expect(await page.locator('.score').innerText()).toMatch(
      /Of 17 years, \d+ lie inside the 50% band and \d+ inside the 90% band; on average the path is \d+% away/,
    );
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await page.locator('.p-model').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('comes back as it was from a link and from a file', async () => {
    const { page } = await openPage(browser);
    await page.getByRole('slider', { name: 'Severity' }).first().fill('0.77');
    await page.getByLabel('Indicator').selectOption('workers_abroad');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const address = await page.evaluate('location.href');
    const again = await openPage(browser, { address: String(address), language: 'ru' });
    expect(await again.page.getByRole('slider', { name: 'Severity' }).first().inputValue()).toBe(
      '0.77',
    );
    expect(await again.page.getByLabel('Indicator').inputValue()).toBe('workers_abroad');
    await again.page.context().close();

    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save file' }).click(),
    ]);
    const path = await download.path();
    const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
    expect(saved).toMatchObject({ shocks: [{ severity: 0.77 }] });
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await page.locator('input[type=file]').setInputFiles(path);
    expect(await page.getByRole('slider', { name: 'Severity' }).first().inputValue()).toBe('0.77');
    await page.context().close();
  });

  it('takes what is hostile as text, and says what is wrong with it', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const { page, errors } = await openPage(browser);
    const file = { title: evil, description: evil, narrative: evil, shocks: [] };
    const open = (text: string, name = 'a.json') =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await open(JSON.stringify(file), `${evil.replaceAll('/', '')}.json`);
    await expect.poll(() => page.locator('.scenario-title').innerText()).toBe(evil);
    await settle(page);

    await open('{"title": "t", "description": "d", "shocks": [{"type": "no-such-thing"}]}');
    await expect.poll(() => page.locator('.note .faults').innerText()).toContain('/shocks/0');
    await open('{ this is no JSON');
    await expect.poll(() => page.locator('.note').innerText()).toContain('was not opened');
    expect(await page.locator('.scenario-title').innerText()).toBe(evil);
    await page.context().close();

    const links = [
      '#1.AAAA',
      `#1.${'A'.repeat(70_000)}`,
      '#<script>window.hacked=1</script>',
      '#9.e30',
    ];
    for (const link of [...links, linkOf({ s: [{ __proto__: { polluted: 1 }, title: evil }] })]) {
      const opened = await openPage(browser, { address: `${FROM_DISK}${link}` });
      expect(await opened.page.locator('.note').innerText()).toContain(
        'does not hold a valid page',
      );
      expect(await opened.page.evaluate('window.hacked ?? ({}).polluted ?? "no"')).toBe('no');
      await opened.page.context().close();
    }
    expect(errors).toEqual([]);
  });

  it.each([
    { language: 'en', scheme: 'light', width: 1280 },
    { language: 'ru', scheme: 'dark', width: 1280 },
    { language: 'en', scheme: 'dark', width: 375 },
    { language: 'ru', scheme: 'light', width: 375 },
  ] as const)(
    'has no text missing, nothing that axe finds, and no sideways scroll: $language, $scheme, $width',
    async (look) => {
      const { page } = await openPage(browser, { ...look, address: QUICK });
      const fits = async () =>
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      await settle(page);
      await page.locator('.fan-foot .quiet').first().click();
      await page.evaluate(
        'document.querySelectorAll("details").forEach((one) => { one.open = true; })',
      );
      await fits();
      expect(await violations(page)).toEqual([]);
      if (look.width === 375) {
        await page.locator('.toolbar .group').nth(1).getByRole('button').click();
        await page.locator('.fans.pairs .fan').nth(1).waitFor();
        await fits();
      } else {
        await page.locator('.wide-button').first().click();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.locator('.toolbar .group').first().getByRole('button').nth(1).click();
      await page.locator('.drawing').waitFor();
      await page.locator('.buttons .primary').click();
      await fits();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('follows a slider, and tells how fast', async () => {
    const { page } = await openPage(browser);
    await settle(page);
    const slider = page.getByRole('slider', { name: 'Severity' }).first();
    await slider.focus();
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => page.evaluate('performance.getEntriesByName("slider-to-chart").length'), {
          interval: 20,
        })
        .toBe(i + 1);
    }
    const times = await page.evaluate(
      'performance.getEntriesByName("slider-to-chart").map((one) => Math.round(one.duration))',
    );
    console.log(`slider to chart, ms: ${String(times)}`);
    expect(times).toHaveLength(8);
    await page.context().close();
  });

  /** What is open now, by axe; and whether a text of the page is missing. */
  async function violations(page: Page): Promise<unknown> {
    expect(await page.evaluate('document.body.textContent.includes("⟦")')).toBe(false);
    await page.evaluate(axe);
    return page.evaluate(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]))`,
    );
  }

  async function focused(page: Page): Promise<unknown> {
    return page.evaluate(
      '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()',
    );
  }

  /** Press Tab until the page is through; give the names of what had the focus. */
  async function tabThrough(page: Page, most: number): Promise<readonly string[]> {
    const names: string[] = [];
    for (let i = 0; i < most; i += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(NAME);
      if (name === undefined || name === null) break;
      names.push(String(name));
    }
    return names;
  }
});

/** The name of what has the focus; undefined when the focus has left the page. */
const NAME = `(() => {
  const one = document.activeElement;
  if (one === document.body || one === null) return undefined;
  const labels = one.labels === undefined || one.labels === null ? [] : [...one.labels];
  const by = one.getAttribute('aria-labelledby');
  return (
    one.getAttribute('aria-label') ??
    (by === null ? undefined : by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ')) ??
    (labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : undefined) ??
    one.textContent
  ).trim();
})()`;

/** Few members, so that outcomes come soon. */
const QUICK = `${FROM_DISK}${linkOf({ s: [{ of: 'prolonged-sanctions', run: { members: 200 } }], i: 'remittances_received' })}`;

/** The same with one strong shock. */
const STRONG = `${FROM_DISK}${linkOf({
  s: [
    {
      ...{ title: 'Closed', description: 'Closed.' },
      shocks: [
        { type: 'border-closure', from: ['TJK'], to: ['RUS'], start: '2026-01', severity: 0.9 },
      ],
      run: { members: 200 },
    },
  ],
  i: 'remittances_received',
})}`;

function linkOf(written: object): string {
  return `#1.${Buffer.from(JSON.stringify(written)).toString('base64url')}`;
}
