import { escapeMarkup } from '../../core/index.ts';
import type { ComparedSeries } from '../../core/index.ts';
import { seriesFans } from './fans.ts';
import type { Report } from './report.ts';

/** What a panel takes, and where the title of all stands. */
const PANEL = { width: 340, height: 200, gap: 16, title: 28 } as const;
/** Panels in a row. */
const MOST_IN_ROW = 3;

/** Draw a series as an SVG file that stands alone: a panel for each scenario, on one scale. */
export function chartFile(series: ComparedSeries, report: Report): string {
  const fans = seriesFans(series, report, { paint: 'fixed', heading: true });
  const { words, scenarios } = report;
  const inRow = Math.min(fans.length, MOST_IN_ROW);
  const width = inRow * (PANEL.width + PANEL.gap) - PANEL.gap + 16;
  const height = Math.ceil(fans.length / inRow) * (PANEL.height + PANEL.gap) + PANEL.title + 8;
  const title = `${words.place(series.country ?? '')}: ${words.table(series.indicator)}`;
  const placed = fans.map((svg, i) => {
    const x = 8 + (i % inRow) * (PANEL.width + PANEL.gap);
    const y = PANEL.title + Math.floor(i / inRow) * (PANEL.height + PANEL.gap);
    const place = `<svg x="${x}" y="${y}" width="${PANEL.width}" height="${PANEL.height}"`;
    return svg.replace('<svg xmlns="http://www.w3.org/2000/svg"', () => place);
  });
  const key = escapeMarkup(scenarios.map((scenario) => scenario.title).join('; '));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeMarkup(title)}: ${key}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="8" y="18" font-size="14" font-weight="700" fill="#1b1f24">${escapeMarkup(title)}</text>
${placed.join('\n')}
</svg>
`;
}

/** Name the file of a series: its indicator and its country. */
export function chartName({ indicator, country }: ComparedSeries): string {
  return `${indicator}${country === null ? '' : `-${country}`}.svg`;
}
