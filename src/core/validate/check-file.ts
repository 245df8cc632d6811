import type { ClaimsFile } from '../spec/generated/claims.ts';
import type { HindcastFile } from '../spec/generated/hindcast.ts';
import type { HorizonsFile } from '../spec/generated/horizons.ts';
import type { LanguageFile } from '../spec/generated/language.ts';
import type { ManifestFile } from '../spec/generated/manifest.ts';
import type { SectorFile } from '../spec/generated/model.ts';
import type { OverlayFile } from '../spec/generated/overlay.ts';
import type { PlausibilityFile } from '../spec/generated/plausibility.ts';
import type { ScenarioFile } from '../spec/generated/scenario.ts';
import type { SettingsFile } from '../spec/generated/settings.ts';
import type { ShockTypeFile } from '../spec/generated/shock.ts';
import type { SweepFile } from '../spec/generated/sweep.ts';
import type { Checked } from '../issue.ts';
import { checkScenario, placeWords } from './check-scenario.ts';
import { closest } from './closest.ts';
import type { Fault } from './fault.ts';
import { valueFault } from './fault.ts';
import {
  shapes,
  validateClaims,
  validateHindcast,
  validateHorizons,
  validateLanguage,
  validateManifest,
  validateModel,
  validateOverlay,
  validatePlausibility,
  validateScenario,
  validateSettings,
  validateShock,
  validateSweep,
} from './generated/validators.js';
import type { CheckedFile, Inspection } from './inspect-file.ts';
import { checkedFile, inspectFile } from './inspect-file.ts';
import { unknownKind, wrongType } from './messages.ts';
import { isRecord, own } from './own.ts';
import { placeFaults, sortIssues } from './place-faults.ts';
import type { JsonDocument, JsonReading } from './read-json.ts';
import { inspectJson } from './read-json.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A file of any format, told apart by `kind`. */
export type AnyFile =
  | ({ readonly kind: 'scenario' } & CheckedFile<ScenarioFile>)
  | ({ readonly kind: 'model' } & CheckedFile<SectorFile>)
  | ({ readonly kind: 'shock' } & CheckedFile<ShockTypeFile>)
  | ({ readonly kind: 'claims' } & CheckedFile<ClaimsFile>)
  | ({ readonly kind: 'settings' } & CheckedFile<SettingsFile>)
  | ({ readonly kind: 'horizons' } & CheckedFile<HorizonsFile>)
  | ({ readonly kind: 'overlay' } & CheckedFile<OverlayFile>)
  | ({ readonly kind: 'hindcast' } & CheckedFile<HindcastFile>)
  | ({ readonly kind: 'sweep' } & CheckedFile<SweepFile>)
  | ({ readonly kind: 'plausibility' } & CheckedFile<PlausibilityFile>)
  | ({ readonly kind: 'manifest' } & CheckedFile<ManifestFile>)
  | ({ readonly kind: 'language' } & CheckedFile<LanguageFile>);

/**
 * Check the text of a scenario file: its syntax, its shape and, where a vocabulary is given, what
 * it says. What it extends is not looked at.
 */
export function checkScenarioFile(
  file: string,
  text: string,
  vocabulary?: Vocabulary,
): Checked<CheckedFile<ScenarioFile>> {
  return checkedFile(inspectScenario(inspectJson(file, text), vocabulary));
}

/** Check the text of a model file: its syntax and its shape; the compile stage checks the rest. */
export function checkModelFile(file: string, text: string): Checked<CheckedFile<SectorFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), MODEL));
}

/** Check the text of a shock type: its syntax and its shape; the compile stage checks the rest. */
export function checkShockFile(file: string, text: string): Checked<CheckedFile<ShockTypeFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), SHOCK));
}

/** Check the text of a claims file: its syntax and its shape; the label stage checks the rest. */
export function checkClaimsFile(file: string, text: string): Checked<CheckedFile<ClaimsFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), CLAIMS));
}

/** Check the text of the settings of a data folder: its syntax and its shape. */
export function checkSettingsFile(file: string, text: string): Checked<CheckedFile<SettingsFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), SETTINGS));
}

/** Check the text of the horizons of the claims: its syntax and its shape. */
export function checkHorizonsFile(file: string, text: string): Checked<CheckedFile<HorizonsFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), HORIZONS));
}

/** Check the text of another base year: its syntax and its shape; `applyOverlay` checks the rest. */
export function checkOverlayFile(file: string, text: string): Checked<CheckedFile<OverlayFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), OVERLAY));
}

/** Check the text of the figures of a hindcast: its syntax and its shape. */
export function checkHindcastFile(file: string, text: string): Checked<CheckedFile<HindcastFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), HINDCAST));
}

/**
 * Check the text of a sweep: its syntax and its shape; the sweep stage checks the rest, once the
 * scenario is at hand.
 */
export function checkSweepFile(file: string, text: string): Checked<CheckedFile<SweepFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), SWEEP));
}

/** Check the text of a file of ranges: its syntax and its shape; `checkRanges` checks the rest. */
export function checkPlausibilityFile(
  file: string,
  text: string,
): Checked<CheckedFile<PlausibilityFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), PLAUSIBILITY));
}

/** Check the text of the manifest of a folder of results: its syntax and its shape. */
export function checkManifestFile(file: string, text: string): Checked<CheckedFile<ManifestFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), MANIFEST));
}

/** Check the text of a language: its syntax and its shape, not whether it has every text. */
export function checkLanguageFile(file: string, text: string): Checked<CheckedFile<LanguageFile>> {
  return checkedFile(inspectFile(inspectJson(file, text), LANGUAGE));
}

/** Check the text of a file of any format; a file without `kind` is a scenario. */
export function checkAnyFile(
  file: string,
  text: string,
  vocabulary?: Vocabulary,
): Checked<AnyFile> {
  const reading = inspectJson(file, text);
  const kind = kindOf(reading.document?.value);
  if (kind === 'scenario') return named(kind, checkedFile(inspectScenario(reading, vocabulary)));
  if (kind === 'model') return named(kind, checkedFile(inspectFile(reading, MODEL)));
  if (kind === 'shock') return named(kind, checkedFile(inspectFile(reading, SHOCK)));
  if (kind === 'claims') return named(kind, checkedFile(inspectFile(reading, CLAIMS)));
  if (kind === 'settings') return named(kind, checkedFile(inspectFile(reading, SETTINGS)));
  if (kind === 'horizons') return named(kind, checkedFile(inspectFile(reading, HORIZONS)));
  if (kind === 'overlay') return named(kind, checkedFile(inspectFile(reading, OVERLAY)));
  if (kind === 'hindcast') return named(kind, checkedFile(inspectFile(reading, HINDCAST)));
  if (kind === 'sweep') return named(kind, checkedFile(inspectFile(reading, SWEEP)));
  if (kind === 'plausibility') return named(kind, checkedFile(inspectFile(reading, PLAUSIBILITY)));
  if (kind === 'manifest') return named(kind, checkedFile(inspectFile(reading, MANIFEST)));
  if (kind === 'language') return named(kind, checkedFile(inspectFile(reading, LANGUAGE)));
  const { document, issues } = reading;
  const placed = document === undefined ? [] : placeFaults(document, [kindFault(kind)]);
  return { ok: false, issues: sortIssues([...issues, ...placed]) };
}

/** Check a scenario file that was read already, and give also one that has faults. */
export function inspectScenario(
  reading: JsonReading,
  vocabulary: Vocabulary | undefined,
): Inspection<ScenarioFile> {
  if (vocabulary === undefined) return inspectFile(reading, SCENARIO);
  const more = ({ file, value, locate }: JsonDocument): readonly Fault[] =>
    checkScenario(value, vocabulary, (pointer) => placeWords(file, locate(pointer)));
  return inspectFile(reading, { ...SCENARIO, more });
}

const SCENARIO = { kind: 'scenario', guard: validateScenario, shape: shapes.scenario };
const MODEL = { kind: 'model', guard: validateModel, shape: shapes.model };
const SHOCK = { kind: 'shock', guard: validateShock, shape: shapes.shock };
const CLAIMS = { kind: 'claims', guard: validateClaims, shape: shapes.claims };
const SETTINGS = { kind: 'settings', guard: validateSettings, shape: shapes.settings };
const HORIZONS = { kind: 'horizons', guard: validateHorizons, shape: shapes.horizons };
const OVERLAY = { kind: 'overlay', guard: validateOverlay, shape: shapes.overlay };
const HINDCAST = { kind: 'hindcast', guard: validateHindcast, shape: shapes.hindcast };
const PLAUSIBILITY = {
  kind: 'plausibility',
  guard: validatePlausibility,
  shape: shapes.plausibility,
};
const MANIFEST = { kind: 'manifest', guard: validateManifest, shape: shapes.manifest };
const LANGUAGE = { kind: 'language', guard: validateLanguage, shape: shapes.language };
const SWEEP = { kind: 'sweep', guard: validateSweep, shape: shapes.sweep };

function kindOf(value: unknown): unknown {
  return isRecord(value) ? (own(value, 'kind') ?? 'scenario') : 'scenario';
}

function kindFault(kind: unknown): Fault {
  if (typeof kind !== 'string') return valueFault('/kind', wrongType(['string'], kind));
  const known = Object.keys(shapes);
  return valueFault('/kind', unknownKind(kind, closest(kind, known), known));
}

function named<Kind extends string, Spec>(
  kind: Kind,
  result: Checked<CheckedFile<Spec>>,
): Checked<{ readonly kind: Kind } & CheckedFile<Spec>> {
  return result.ok ? { ...result, value: { kind, ...result.value } } : result;
}
