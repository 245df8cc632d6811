import { createHash } from 'node:crypto';
import { VALUE_SCALES } from '../../core/index.ts';
import type {
  Axis,
  ConditionTexts,
  Knowledge,
  Sweep,
  SweepTable,
  TableText,
} from '../../core/index.ts';

/** All that decides the results of a sweep, as its manifest tells it. */
export type SweepRecord = {
  readonly title: string;
  readonly scenario: { readonly id: string; readonly title: string };
  readonly axes: readonly RecordedAxis[];
  readonly design: Sweep['design'];
  readonly variants: number;
  readonly members: number;
  readonly seed: string;
  readonly until: number;
  readonly horizons: Sweep['horizons'];
  readonly series: readonly string[];
  readonly claims: readonly string[];
  readonly engine: {
    readonly version: string;
    readonly model_sha256: string;
    readonly data_sha256: string;
  };
  /** The scenario's files, extended ones first. */
  readonly files: readonly RecordedFile[];
  /** The files that every variant was conditioned on. */
  readonly observed?: RecordedFile;
  readonly drivers?: RecordedFile;
};

export type RecordedFile = { readonly file: string; readonly sha256: string };

/** An axis: listed values, or the two ends of its range. */
export type RecordedAxis = {
  readonly name: string;
  readonly scale: Axis['scale'];
  readonly values?: readonly (number | string)[];
  readonly from?: number | string;
  readonly to?: number | string;
};

/** Describe a sweep in full. */
export function recordOf(
  sweep: Sweep,
  { model, sha256 }: Knowledge,
  { version, conditions }: { readonly version: string; readonly conditions: ConditionTexts },
): SweepRecord {
  const { observed, drivers } = conditions;
  const { scenario, settings } = sweep;
  return {
    title: sweep.title,
    scenario: { id: scenario.id, title: scenario.title },
    axes: sweep.axes.map(recordedAxis),
    ...{ design: sweep.design, variants: sweep.variants },
    ...{ members: settings.members, seed: settings.seed, until: settings.until },
    horizons: sweep.horizons,
    series: sweep.series.map((output) => {
      const { indicator, country, partner } = model.outputs[output] ?? { indicator: '' };
      return [indicator, country, partner].flatMap((part) => part ?? []).join(' ');
    }),
    claims: sweep.claims,
    engine: { version, model_sha256: sha256.model, data_sha256: sha256.data },
    files: scenario.files.map(recordedFile),
    ...(observed === undefined ? {} : { observed: recordedFile(observed) }),
    ...(drivers === undefined ? {} : { drivers: recordedFile(drivers) }),
  };
}

function recordedFile({ file, text }: TableText): RecordedFile {
  return { file: baseName(file), sha256: sha256Of(text) };
}

function recordedAxis({ name, scale, levels }: Axis): RecordedAxis {
  const { write } = VALUE_SCALES[scale];
  return levels.kind === 'list'
    ? { name, scale, values: levels.values.map(write) }
    : { name, scale, from: write(levels.low), to: write(levels.high) };
}

/** Give the hash of a record: parts with equal hashes are parts of one sweep. */
export function hashOfRecord(record: SweepRecord): string {
  return sha256Of(JSON.stringify(record));
}

/** Give the hash of a text or of bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Give the last part of a path. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** The columns of a table as a manifest tells them. */
export type RecordedTable = Pick<SweepTable, 'columns'> & { readonly rows: number };
