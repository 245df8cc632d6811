import type { PageScenario } from '../engine/engine.ts';
import type { Slot, Step } from './action.ts';
import type { Content } from './page-state.ts';
import { stackScenario } from './stack-scenario.ts';

/** Give the content after a step; the same object where the step changes nothing. */
export function takeStep(content: Content, step: Step): Content {
  switch (step.kind) {
    case 'sideBySide':
      return sideBySide(content, step.on);
    case 'showIndicator':
      return step.indicator === content.indicator
        ? content
        : { ...content, indicator: step.indicator };
    case 'showCountries':
      return { ...content, countries: step.countries };
    case 'load':
      return changed(content, step.slot, () => step.scenario);
    case 'stack':
      return changed(content, step.slot, (scenario) => stackScenario(scenario, step.scenario));
    case 'addShock':
      return withShocks(content, step.slot, (shocks) => [...shocks, step.shock]);
    case 'dropShock':
      return withShocks(content, step.slot, (shocks) => shocks.filter((_, i) => i !== step.at));
    case 'changeShock':
      return withShocks(content, step.slot, (shocks) =>
        shocks.map((shock, i) => (i === step.at ? step.shock : shock)),
      );
    case 'assume':
      return changed(content, step.slot, (scenario) => assumed(scenario, step.name, step.value));
    case 'resetAssumptions':
      return changed(content, step.slot, ({ assumptions: _, ...rest }) => rest);
    case 'setRun':
      return changed(content, step.slot, (scenario) => ({
        ...scenario,
        run: { ...scenario.run, ...step.run },
      }));
  }
}

/** A second scenario starts as a copy of the first. */
function sideBySide(content: Content, on: boolean): Content {
  const [first, second] = content.scenarios;
  if (on === (second !== undefined)) return content;
  return { ...content, scenarios: on ? [first, first] : [first] };
}

/** Change one of the scenarios; nothing happens where there is no second one. */
function changed(
  content: Content,
  slot: Slot,
  change: (scenario: PageScenario) => PageScenario,
): Content {
  const [first, second] = content.scenarios;
  if (second === undefined) {
    return slot === 0 ? { ...content, scenarios: [change(first)] } : content;
  }
  const scenarios =
    slot === 0 ? ([change(first), second] as const) : ([first, change(second)] as const);
  return { ...content, scenarios };
}

function withShocks(
  content: Content,
  slot: Slot,
  change: (shocks: PageScenario['shocks']) => PageScenario['shocks'],
): Content {
  return changed(content, slot, (scenario) => ({ ...scenario, shocks: change(scenario.shocks) }));
}

function assumed(scenario: PageScenario, name: string, value: number | undefined): PageScenario {
  const { assumptions = {}, ...rest } = scenario;
  const others = Object.entries(assumptions).filter(([other]) => other !== name);
  const all = value === undefined ? others : [...others, [name, value] as const];
  return all.length === 0 ? rest : { ...rest, assumptions: Object.fromEntries(all) };
}
