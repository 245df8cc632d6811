/**
 * The four colours of scenarios. They stay apart under protanopia, deuteranopia and tritanopia, as
 * the tests show; in grey they do not, so that scenarios have marks of their own too (`endMark`).
 */
export const SERIES_COLOURS = ['#0072B2', '#D55E00', '#007A59', '#A8528A'] as const;

/** The four colours on a dark ground, for documents that have one. */
export const DARK_SERIES_COLOURS = ['#4aa8dc', '#f08a3c', '#3fbf97', '#d48bbb'] as const;

/** What else charts are drawn in: on white, unless a document sets the custom properties. */
export const CHART_COLOURS = {
  ink: '#1b1f24',
  soft: '#545c66',
  grid: '#dde1e5',
  paper: '#ffffff',
  shock: '#8a929b',
} as const;

/** The same on a dark ground. */
export const DARK_CHART_COLOURS: Readonly<Record<ChartColour, string>> = {
  ink: '#e8ebee',
  soft: '#a9b2bc',
  grid: '#2c333a',
  paper: '#171b20',
  shock: '#6d7783',
};

/** How much of its colour each band of a fan has: the 50% band lies upon the 90% band. */
export const BAND_OPACITY = { outer: 0.2, inner: 0.34 } as const;

export type ChartColour = keyof typeof CHART_COLOURS;

/**
 * Where a chart's colours come from: the custom properties of the document that it stands in
 * (`--chart-1` to `--chart-4`, `--chart-ink`, `--chart-soft`, `--chart-grid`, `--chart-paper`,
 * `--chart-shock`), or nowhere else, for files that stand alone.
 */
export type Paint = 'themed' | 'fixed';

/** Give a colour by name, as the value of an attribute. */
export function chartColour(name: ChartColour, paint: Paint): string {
  return valueOf(name, CHART_COLOURS[name], paint);
}

/** Give the colour of the scenario at a position, counted from 0; after four they come again. */
export function seriesColour(position: number, paint: Paint): string {
  const index = position % SERIES_COLOURS.length;
  return valueOf(String(index + 1), SERIES_COLOURS[index] ?? SERIES_COLOURS[0], paint);
}

function valueOf(name: string, colour: string, paint: Paint): string {
  return paint === 'fixed' ? colour : `var(--chart-${name},${colour})`;
}
