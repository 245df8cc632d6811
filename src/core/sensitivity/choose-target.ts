import type { CompiledModel } from '../compile/compiled-model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { CompiledClaim, Horizon, Years } from '../label/types.ts';
import { visitNodes } from '../label/test-tree.ts';
import { closest } from '../validate/closest.ts';
import * as say from './messages.ts';
import type { Asked, ClaimTarget, IndicatorTarget, Target } from './target.ts';

/** A question as a user puts it. */
export type TargetRequest = {
  readonly claim: string | undefined;
  readonly indicator: string | undefined;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly year: number | undefined;
  readonly horizon: Horizon | undefined;
  readonly of: 'level' | 'difference' | undefined;
};

/** Find what a request means in a run until some year, or say why it means nothing. */
export function chooseTarget(
  request: TargetRequest,
  knowledge: Knowledge,
  until: number,
): Asked<Target> {
  if ((request.claim === undefined) === (request.indicator === undefined)) {
    return refused(say.claimOrIndicator());
  }
  const chosen: Asked<Target> =
    request.claim === undefined
      ? chooseIndicator(request, knowledge)
      : chooseClaim(request, request.claim, knowledge);
  if (!chosen.ok) return chosen;
  const [first, last] = chosen.value.years;
  const { baseYear } = knowledge.model;
  return first < baseYear || last > until
    ? refused(say.yearsOutside([first, last], [baseYear, until]))
    : chosen;
}

function chooseClaim(
  request: TargetRequest,
  id: string,
  { claims }: Knowledge,
): Asked<ClaimTarget> {
  const { country, partner, year, of } = request;
  if ([country, partner, year, of].some((option) => option !== undefined)) {
    return refused(say.claimTakesOnlyHorizon());
  }
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) {
    return refused(
      say.unknownClaim(
        id,
        closest(
          id,
          claims.map((one) => one.id),
        ),
      ),
    );
  }
  if (claim.kind === 'untested') return refused(say.untestedClaim(id, claim.reason));
  if (isOnSpread(claim)) return refused(say.claimOnSpread(id));
  const horizons = claim.horizons.map(({ name }) => name);
  const wanted = request.horizon ?? (horizons.length === 1 ? horizons[0] : undefined);
  const found = claim.horizons.find(({ name }) => name === wanted);
  if (found === undefined) return refused(say.claimHorizon(id, wanted, horizons));
  return { ok: true, value: { kind: 'claim', claim, horizon: found.name, years: found.years } };
}

function isOnSpread(claim: CompiledClaim): boolean {
  let found = false;
  if (claim.kind === 'tested') {
    visitNodes(claim.test, ({ op }) => {
      found ||= op === 'spread';
    });
  }
  return found;
}

function chooseIndicator(request: TargetRequest, knowledge: Knowledge): Asked<IndicatorTarget> {
  const years = yearsOf(request, knowledge);
  if (years === undefined) return refused(say.yearOrHorizon());
  const output = findOutput(request, knowledge.model);
  if (!output.ok) return output;
  const { indicator, country, partner, unit } = output.value.found;
  const { at } = output.value;
  const of = request.of ?? 'level';
  const { horizon } = request;
  return {
    ok: true,
    value: { kind: 'indicator', output: at, indicator, country, partner, unit, of, years, horizon },
  };
}

function yearsOf({ year, horizon }: TargetRequest, { horizons }: Knowledge): Years | undefined {
  if ((year === undefined) === (horizon === undefined)) return undefined;
  if (year !== undefined) return [year, year];
  return horizon === undefined ? undefined : horizons[horizon].years;
}

type FoundOutput = {
  readonly at: number;
  readonly found: Pick<IndicatorTarget, 'indicator' | 'country' | 'partner' | 'unit'>;
};

function findOutput(
  { indicator = '', country, partner }: TargetRequest,
  { outputs }: CompiledModel,
): Asked<FoundOutput> {
  const own = outputs
    .map((output, at) => ({ output, at }))
    .filter(({ output }) => output.indicator === indicator);
  if (own.length === 0) {
    const names = new Set(outputs.map((output) => output.indicator));
    return refused(say.unknownIndicator(indicator, closest(indicator, names)));
  }
  const there = own.filter(({ output }) => output.country === country);
  if (there.length === 0) return refused(say.noCountry(indicator, country, codes(own, 'country')));
  const found = there.find(({ output }) => output.partner === partner);
  if (found === undefined) {
    return refused(say.noPartner([indicator, country], partner, codes(there, 'partner')));
  }
  const { unit } = found.output;
  return { ok: true, value: { at: found.at, found: { indicator, country, partner, unit } } };
}

function codes(
  outputs: readonly { readonly output: CompiledModel['outputs'][number] }[],
  side: 'country' | 'partner',
): readonly string[] {
  return [...new Set(outputs.flatMap(({ output }) => output[side] ?? []))];
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
