import { parse } from 'csv-parse/sync';
import { compileClaims, compileModel, compileShockType, seriesKey } from '../../core/compiler.ts';
import {
  checkClaimsFile,
  checkHorizonsFile,
  checkModelFile,
  checkPlausibilityFile,
  checkRanges,
  checkSettingsFile,
  checkShockFile,
  checkYears,
  locateIssues,
} from '../../core/index.ts';
import type {
  Checked,
  CheckedFile,
  CompiledModel,
  Horizon,
  Issue,
  Knowledge,
  SettingsFile,
} from '../../core/index.ts';
import { hashFiles } from './data-files.ts';
import type { DataFile } from './data-files.ts';

type Texts = readonly { readonly file: string; readonly path: string; readonly text: string }[];

/**
 * Check and compile all files of a data folder. Every fault of every file comes back at once, as
 * far as one stage can say: a model that does not compile hides what its claims do wrong.
 */
export function compileKnowledge(folder: string, files: readonly DataFile[]): Checked<Knowledge> {
  const texts: Texts = files.map(({ path, bytes, file }) => ({
    path,
    file: file ?? `${folder}/${path}`,
    text: bytes.toString('utf8'),
  }));
  const collector = createCollector(texts);
  const shapes = checkShapes(texts, collector);
  if (collector.hasErrors() || shapes.settings === undefined || shapes.horizons === undefined) {
    return collector.failure();
  }
  collector.add(checkYears(shapes.settings, shapes.horizons));
  if (collector.hasErrors()) return collector.failure();
  const rows = rowValues(texts);
  const model = collector.take(
    compileModel({
      files: shapes.model,
      rows,
      baseYear: shapes.settings.spec.base_year,
    }),
  );
  if (model === undefined) return collector.failure();
  const shockTypes = shapes.shocks.flatMap(
    ({ file, spec }) => collector.take(compileShockType(file, spec, model)) ?? [],
  );
  const horizons = horizonsOf(shapes.horizons.spec.horizons);
  const claims = collector.take(
    compileClaims(shapes.claims, {
      series: seriesPositions(model),
      levers: model.levers.map(({ name }) => name),
      chapters: shapes.settings.spec.chapters,
      horizons: { short: horizons.short.years, mid: horizons.mid.years, long: horizons.long.years },
    }),
  );
  const types = Object.fromEntries(shockTypes.map((type) => [type.id, type]));
  const plausibility = collector.take(
    checkRanges(shapes.plausibility, { shockTypes: types, rows }),
  );
  if (claims === undefined || plausibility === undefined || collector.hasErrors()) {
    return collector.failure();
  }
  return collector.success({
    ...{ settings: shapes.settings.spec, horizons, model, claims, shockTypes: types },
    ...(plausibility.length === 0 ? {} : { plausibility }),
    sha256: {
      model: hashFiles(files.filter(({ path }) => /^(model|shocks)\//.test(path))),
      data: hashFiles(files),
    },
  });
}

type Shapes = {
  readonly settings: CheckedFile<SettingsFile> | undefined;
  readonly horizons:
    Extract<ReturnType<typeof checkHorizonsFile>, { ok: true }>['value'] | undefined;
  readonly model: Parameters<typeof compileModel>[0]['files'];
  readonly shocks: readonly Extract<ReturnType<typeof checkShockFile>, { ok: true }>['value'][];
  readonly claims: readonly Extract<ReturnType<typeof checkClaimsFile>, { ok: true }>['value'][];
  readonly plausibility: Parameters<typeof checkRanges>[0];
};

/** The files whose names say what they are; all others of a part hold sectors, types or claims. */
function checkShapes(texts: Texts, collector: Collector): Shapes {
  const within = (part: string, but?: string): Texts =>
    texts.filter(
      ({ path }) => path.startsWith(`${part}/`) && path.endsWith('.json') && path !== but,
    );
  const settings = within('model').filter(({ path }) => path === 'model/settings.json');
  const horizons = within('prospects').filter(({ path }) => path === 'prospects/horizons.json');
  return {
    settings: settings.flatMap((f) => collector.take(checkSettingsFile(f.file, f.text)) ?? [])[0],
    horizons: horizons.flatMap((f) => collector.take(checkHorizonsFile(f.file, f.text)) ?? [])[0],
    model: within('model', 'model/settings.json').flatMap(
      (f) => collector.take(checkModelFile(f.file, f.text)) ?? [],
    ),
    shocks: within('shocks').flatMap((f) => collector.take(checkShockFile(f.file, f.text)) ?? []),
    claims: within('prospects', 'prospects/horizons.json').flatMap(
      (f) => collector.take(checkClaimsFile(f.file, f.text)) ?? [],
    ),
    plausibility: within('plausibility').flatMap(
      (f) => collector.take(checkPlausibilityFile(f.file, f.text)) ?? [],
    ),
  };
}

type Collector = {
  /** Give the value, and keep warnings or faults. */
  readonly take: <T>(checked: Checked<T>) => T | undefined;
  /** Keep faults. */
  readonly add: (found: readonly Issue[]) => void;
  readonly hasErrors: () => boolean;
  readonly failure: () => Checked<Knowledge>;
  readonly success: (value: Knowledge) => Checked<Knowledge>;
};

function createCollector(texts: Texts): Collector {
  const issues: Issue[] = [];
  const placed = (): readonly Issue[] => locateIssues(issues, texts);
  return {
    take: (checked) => {
      issues.push(...(checked.ok ? checked.warnings : checked.issues));
      return checked.ok ? checked.value : undefined;
    },
    add: (found) => void issues.push(...found),
    hasErrors: () => issues.some(({ severity }) => severity === 'error'),
    failure: () => ({ ok: false, issues: placed() }),
    success: (value) => ({ ok: true, value, warnings: placed() }),
  };
}

/** The value and unit of each row of the yearbook. */
function rowValues(texts: Texts): Map<string, { value: number; unit: string }> {
  const text = texts.find(({ path }) => path === 'yearbook/indicators.csv')?.text ?? '';
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return new Map(
    rows.map(({ id = '', value = '', unit = '' }) => [id, { value: Number(value), unit }]),
  );
}

function seriesPositions({ outputs }: CompiledModel): Map<string, number> {
  return new Map(
    outputs.map(({ indicator, country, partner }, i) => [
      seriesKey(indicator, country, partner),
      i,
    ]),
  );
}

function horizonsOf(
  horizons: Readonly<
    Record<Horizon, { readonly label: string; readonly years: readonly number[] }>
  >,
): Knowledge['horizons'] {
  const read = (horizon: Horizon): Knowledge['horizons'][Horizon] => {
    const { label, years } = horizons[horizon];
    const [from = 0, to = from] = years;
    return { label, years: [from, to] };
  };
  return { short: read('short'), mid: read('mid'), long: read('long') };
}
