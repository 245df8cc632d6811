/*
 * A program in the language of Insight Maker, whose engine is npm's `simulation`: a variable for
 * every scalar equation, a stock for every value of the year before, constants as numbers.
 */
const CALLS = { exp: 'Exp', log: 'Ln', min: 'Min', max: 'Max' };
const BETWEEN = { add: '+', sub: '-', mul: '*', div: '/', pow: '^' };

const nameOf = (array, at) => `a${array}_${at}`;
const beforeOf = (array, at) => `p${array}_${at}`;

function positionOf(index, k) {
  if (index.kind === 'same') return k;
  return index.kind === 'fixed' ? index.at : index.at[k];
}

/** The text of an expression, adding the names that it reads to `names`. */
function textOf(e, k, { arrays, names }) {
  const go = (inner) => textOf(inner, k, { arrays, names });
  if (e.op === 'number') return `(${e.value})`;
  if (e.op === 'read') {
    const { role } = arrays[e.array];
    const at = positionOf(e.index, k);
    if (role.kind === 'constant') return `(${role.values[at]})`;
    if (role.kind === 'year') return 'Years()';
    const name = (e.previous ? beforeOf : nameOf)(e.array, at);
    names.add(name);
    return `[${name}]`;
  }
  if (e.op === 'neg') return `(-${go(e.a)})`;
  if (e.op in BETWEEN) return `(${go(e.a)} ${BETWEEN[e.op]} ${go(e.b)})`;
  if (!(e.op in CALLS)) throw new Error(`no text for ${e.op}`);
  return `${CALLS[e.op]}(${[e.a, e.b]
    .filter((x) => x !== undefined)
    .map(go)
    .join(', ')})`;
}

function equationsOf({ target, value, segments }, arrays) {
  return Array.from({ length: arrays[target].length }, (_, k) => {
    const names = new Set();
    const [from, to] = segments === undefined ? [k, k + 1] : [segments[k], segments[k + 1]];
    const terms = Array.from({ length: to - from }, (_, j) =>
      textOf(value, from + j, { arrays, names }),
    );
    return { name: nameOf(target, k), text: terms.join(' + ') || '0', names };
  });
}

/** Make the model; gives the function that runs one member and tells each wanted value of a year. */
export function createInsightMaker({ Model }, { program, wanted, years, baseYear }) {
  const { arrays } = program;
  const model = new Model({ timeStart: baseYear, timeLength: years - 1, timeUnits: 'Years' });
  const made = new Map();
  const parameters = arrays.flatMap(({ role, length }, array) =>
    role.kind !== 'parameter'
      ? []
      : Array.from({ length }, (_, k) => {
          const name = nameOf(array, k);
          made.set(name, model.Variable({ name, value: 0 }));
          return made.get(name);
        }),
  );
  const equations = program.step.flatMap((one) => equationsOf(one, arrays));
  for (const { name, text } of equations) made.set(name, model.Variable({ name, value: text }));
  const links = equations.map(({ name, names }) => [made.get(name), names]);
  const initials = new Map(
    program.setup.flatMap((one) => equationsOf(one, arrays)).map((one) => [one.name, one]),
  );
  for (const { array, initial } of program.carries) {
    for (let k = 0; k < arrays[array].length; k += 1) {
      const [name, before] = [nameOf(array, k), beforeOf(array, k)];
      const { text, names } = initials.get(nameOf(initial, k));
      const stock = model.Stock({ name: before, initial: text });
      made.set(before, stock);
      const rate = `[${name}] - [${before}]`;
      const flow = model.Flow(null, stock, { rate, nonNegative: false });
      links.push([stock, names], [flow, [name]]);
    }
  }
  for (const [to, names] of links) for (const name of names) model.Link(made.get(name), to);
  const kept = wanted.map(({ array, element }) => made.get(nameOf(array, element)));
  return (inputs, tell) => {
    parameters.forEach((parameter, i) => (parameter.value = inputs[i]));
    const results = model.simulate();
    if (tell === undefined) return;
    kept.forEach((one, i) => results.series(one).forEach((value, t) => tell(i, t, value)));
  };
}
