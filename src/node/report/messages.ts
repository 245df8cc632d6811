/** Say that a single chart needs to be told which. */
export function chartNeedsBoth(): string {
  return 'a single chart needs --indicator and --country; without both, --out names the folder of all';
}

/** Say that options are for charts alone. */
export function onlyForCharts(option: string): string {
  return `--${option} is for --format svg`;
}

/** Say that a report needs a place. */
export function reportNeedsOut(): string {
  return 'a report needs --out, the file to write';
}
