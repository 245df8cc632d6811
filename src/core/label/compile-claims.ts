import { parseExpression } from '../compile/parse-expression.ts';
import { createReport, jsonPointer } from '../compile/report.ts';
import type { Report, Spot } from '../compile/report.ts';
import type { Checked } from '../issue.ts';
import type { Claim, ClaimsFile } from '../spec/generated/claims.ts';
import { closest } from '../validate/closest.ts';
import { compileTest } from './compile-test.ts';
import type { CompiledTest } from './compile-test.ts';
import * as say from './messages.ts';
import { visitNodes } from './test-tree.ts';
import type { ClaimVocabulary, CompiledClaim } from './types.ts';

/** A file of claims, as the schema accepted it. */
export type ClaimsInput = { readonly file: string; readonly spec: ClaimsFile };

/** The chapter of the claims that the summary makes. */
const SUMMARY_CHAPTER = 'summary';

/**
 * Parse and check the claims of all files: their ids, chapters, horizons and tests, and every name
 * in a test. All faults of all files are reported, each with its file and JSON pointer. The claims
 * keep the order of the files; they are plain data.
 */
export function compileClaims(
  files: readonly ClaimsInput[],
  vocabulary: ClaimVocabulary,
): Checked<readonly CompiledClaim[]> {
  const report = createReport();
  const claims: CompiledClaim[] = [];
  const places = new Map<string, Spot>();
  for (const { file, spec } of files) {
    checkChapter(spec.chapter, { report, vocabulary, spot: { file, pointer: '/chapter' } });
    spec.claims.forEach((claim, i) => {
      const spot = { file, pointer: jsonPointer('claims', i) };
      const first = places.get(claim.id);
      if (first !== undefined) report.fault(at(spot, 'id'), say.duplicateClaim(claim.id, first));
      else places.set(claim.id, spot);
      const compiled = compileClaim(claim, spec.chapter, { report, vocabulary, spot });
      if (compiled !== undefined) claims.push(compiled);
    });
  }
  const issues = report.errors();
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: claims, warnings: report.warnings() };
}

type Context = {
  readonly report: Report;
  readonly vocabulary: ClaimVocabulary;
  readonly spot: Spot;
};

function at(spot: Spot, ...parts: readonly (string | number)[]): Spot {
  return { file: spot.file, pointer: spot.pointer + jsonPointer(...parts) };
}

function checkChapter(chapter: string, { report, vocabulary, spot }: Context): void {
  const known = [...vocabulary.chapters, SUMMARY_CHAPTER];
  if (known.includes(chapter)) return;
  report.fault(spot, say.unknownChapter(chapter, closest(chapter, known)));
}

function compileClaim(claim: Claim, chapter: string, context: Context): CompiledClaim | undefined {
  const { report, spot } = context;
  const head = {
    id: claim.id,
    chapter,
    section: claim.section,
    horizons: horizonsOf(claim, context),
  };
  if (claim.untested !== undefined) return { ...head, kind: 'untested', reason: claim.untested };
  if (claim.test === undefined) {
    report.fault(spot, say.neitherTestNorReason(claim.id));
    return undefined;
  }
  if (claim.labels === undefined) report.fault(spot, say.noLabels(claim.id));
  const compiled = compileText(claim.test, head.horizons, { ...context, spot: at(spot, 'test') });
  if (compiled === undefined || claim.labels === undefined) return undefined;
  const { holds, contested, overturned } = claim.labels;
  return {
    ...head,
    kind: 'tested',
    labels: { holds, contested, overturned },
    trueByConstruction: claim.true_by_construction ?? false,
    ...compiled,
    ...readsOf(compiled),
  };
}

function horizonsOf(
  claim: Claim,
  { report, vocabulary, spot }: Context,
): CompiledClaim['horizons'] {
  return claim.horizons.flatMap((name, i) => {
    const years = vocabulary.horizons[name];
    if (years !== undefined) return [{ name, years }];
    const known = Object.keys(vocabulary.horizons);
    report.fault(at(spot, 'horizons', i), say.unknownHorizon(name, known));
    return [];
  });
}

function compileText(
  text: string,
  horizons: CompiledClaim['horizons'],
  { report, vocabulary, spot }: Context,
): CompiledTest | undefined {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    const { code, message, hint } = parsed;
    report.fault(spot, { code, message, ...(hint === undefined ? {} : { hint }) });
    return undefined;
  }
  return compileTest(parsed.ast, {
    vocabulary,
    oneYearHorizon: horizons.find(({ years }) => years[0] === years[1])?.name,
    fault: (wording) => report.fault(spot, wording),
  });
}

/** List what a test needs from a run: its series, and the levers to run without. */
function readsOf({ test, given }: CompiledTest) {
  const series = new Set<number>();
  const levers = new Set<string>();
  for (const node of given === undefined ? [test] : [given, test]) {
    visitNodes(node, (part) => {
      if (part.op === 'series') series.add(part.series);
      if (part.op === 'without') levers.add(part.lever);
    });
  }
  return { series: [...series].sort((a, b) => a - b), levers: [...levers].sort() };
}
