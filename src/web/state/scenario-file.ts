import type { Scenario, ScenarioFile } from '../../core/index.ts';

type ShockSpec = ScenarioFile['shocks'][number];

/** Write a scenario that was put together as one file, with all that it extends put in. */
export function scenarioFileOf(scenario: Scenario): ScenarioFile {
  const { title, description, narrative, sections, shocks, assumptions, run } = scenario;
  return {
    ...{ title, description },
    ...(narrative === undefined ? {} : { narrative }),
    ...(sections.length === 0 ? {} : { sections: [...sections] }),
    shocks: shocks.map(shockSpecOf),
    ...(assumptions.length === 0
      ? {}
      : {
          assumptions: Object.fromEntries(
            assumptions.map(({ name, element, quantity }) => [
              element === undefined ? name : `${name}[${element}]`,
              quantity,
            ]),
          ),
        }),
    ...(Object.keys(run).length === 0 ? {} : { run }),
  };
}

/** What a file says of a shock, without its place and its key. */
function shockSpecOf({
  file: _file,
  pointer: _pointer,
  key: _key,
  ...spec
}: Scenario['shocks'][number]): ShockSpec {
  return spec;
}
