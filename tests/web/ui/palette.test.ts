import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CHART_COLOURS,
  DARK_CHART_COLOURS,
  DARK_SERIES_COLOURS,
  SERIES_COLOURS,
} from '../../../src/core/render/chart/paint.ts';

// That these colours stay apart in three kinds of colour blindness and in grey is shown where they
// are chosen: tests/core/render/chart/paint.test.ts.

const style = readFileSync(new URL('../../../src/web/styles.css', import.meta.url), 'utf8');

/** The custom properties of the first rule with a selector. */
function propertiesOf(selector: string): Readonly<Record<string, string>> {
  const start = style.indexOf(`${selector} {`);
  const rule = style.slice(start, style.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.toLowerCase(),
    ]),
  );
}

const LIGHT = { series: SERIES_COLOURS, ...CHART_COLOURS };
const DARK = { series: DARK_SERIES_COLOURS, ...DARK_CHART_COLOURS };

describe('the colours of the page’s charts', () => {
  it.each([
    ['by day', ':root', LIGHT],
    ['in the dark, where the page is set so', ":root[data-theme='dark']", DARK],
    ['in the dark, where the system is', ":root:not([data-theme='light'])", DARK],
  ])('are those of the core %s', (_, selector, { series, ink, soft, paper }) => {
    const [blue, orange, green, violet] = series.map((colour) => colour.toLowerCase());
    expect(propertiesOf(selector)).toMatchObject({
      ...{ blue, orange, green, violet, ink, soft, paper },
    });
  });

  it('reach the charts by the names that the core gives them', () => {
    expect(propertiesOf('.fan-svg')).toMatchObject({
      ...{ 'chart-1': 'var(--blue)', 'chart-2': 'var(--orange)' },
      ...{ 'chart-ink': 'var(--ink)', 'chart-soft': 'var(--soft)', 'chart-paper': 'var(--paper)' },
    });
  });
});
