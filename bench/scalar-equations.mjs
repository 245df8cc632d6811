/*
 * A program as scalar equations in the language of mathjs, compiled once: the fastest way that was
 * found to run equations on it. Numbers alone (`mathjs/number`), and a Map as scope, which mathjs
 * takes as it is; a plain object costs a tenth more.
 */
import { compile } from 'mathjs/number';

const FUNCTIONS = ['exp', 'log', 'sqrt', 'abs', 'min', 'max'];
const BETWEEN = {
  ...{ add: '+', sub: '-', mul: '*', div: '/', pow: '^' },
  ...{ lt: '<', le: '<=', gt: '>', ge: '>=', eq: '==', ne: '!=', and: 'and', or: 'or' },
};

const nameOf = (array, at) => `a${array}_${at}`;
const beforeOf = (array, at) => `p${array}_${at}`;

function positionOf(index, k) {
  if (index.kind === 'same') return k;
  return index.kind === 'fixed' ? index.at : index.at[k];
}

function textOf(e, k) {
  const go = (inner) => textOf(inner, k);
  if (e.op === 'number') return `(${e.value})`;
  if (e.op === 'read') {
    return (e.previous ? beforeOf : nameOf)(e.array, positionOf(e.index, k));
  }
  if (e.op === 'neg') return `(-${go(e.a)})`;
  if (e.op === 'not') return `(not ${go(e.a)})`;
  if (e.op === 'if') return `(${go(e.test)} ? ${go(e.then)} : ${go(e.else)})`;
  if (e.op in BETWEEN) return `(${go(e.a)} ${BETWEEN[e.op]} ${go(e.b)})`;
  if (!FUNCTIONS.includes(e.op)) throw new Error(`no text for ${e.op}`);
  return `${e.op}(${[e.a, e.b]
    .filter((x) => x !== undefined)
    .map(go)
    .join(', ')})`;
}

/** The scalar equations of a statement, each compiled. */
function equationsOf({ target, value, segments }, { arrays }) {
  return Array.from({ length: arrays[target].length }, (_, k) => {
    const terms = [];
    if (segments === undefined) terms.push(textOf(value, k));
    else for (let j = segments[k]; j < segments[k + 1]; j += 1) terms.push(textOf(value, j));
    return { name: nameOf(target, k), compiled: compile(terms.join(' + ') || '0') };
  });
}

/** Compile a program; the result has the form of an engine, for any number of members. */
export function createMathjsEngine(program, wanted) {
  const equations = (statements) => statements.flatMap((one) => equationsOf(one, program));
  const [setup, step] = [equations(program.setup), equations(program.step)];
  const evaluate = (list, scope) => {
    for (const { name, compiled } of list) scope.set(name, compiled.evaluate(scope));
  };
  const runMember = (inputs, m, { values, members, from }) => {
    const scope = firstScope(program, inputs, m);
    evaluate(setup, scope);
    carry(program, scope, 'initial');
    for (let t = 0; t < inputs.years; t += 1) {
      setYear(program, inputs, { m, t }, scope);
      evaluate(step, scope);
      wanted.forEach(({ array, element }, i) => {
        const at = (i * inputs.years + t) * members + from + m;
        values[at] = scope.get(nameOf(array, element));
      });
      carry(program, scope, 'array');
    }
  };
  const runMembers = (inputs, to) => {
    for (let m = 0; m < inputs.members; m += 1) runMember(inputs, m, to);
  };
  return {
    run: (inputs) => {
      const { members, years } = inputs;
      const values = new Float64Array(wanted.length * years * members);
      runMembers(inputs, { values, members, from: 0 });
      return { values };
    },
    runInto: runMembers,
  };
}

/** Constants, parameters, and the neutral values of what may be fed. */
function firstScope({ arrays }, { parameters, members }, m) {
  const scope = new Map();
  let parameter = 0;
  arrays.forEach(({ role, length }, array) => {
    for (let k = 0; k < length; k += 1) {
      const name = nameOf(array, k);
      if (role.kind === 'constant') scope.set(name, role.values[k]);
      if (role.kind === 'yearly') scope.set(name, role.neutral);
      if (role.kind === 'parameter') scope.set(name, parameters[parameter++ * members + m]);
    }
  });
  return scope;
}

function setYear({ arrays }, { fed, yearly, years, members, baseYear }, { m, t }, scope) {
  arrays.forEach(({ role }, array) => {
    if (role.kind === 'year') scope.set(nameOf(array, 0), baseYear + t);
    if (role.kind === 'elapsed') scope.set(nameOf(array, 0), t);
  });
  fed.forEach(({ array, element }, i) => {
    scope.set(nameOf(array, element), yearly[(i * years + t) * members + m]);
  });
}

function carry({ arrays, carries }, scope, source) {
  for (const one of carries) {
    for (let k = 0; k < arrays[one.array].length; k += 1) {
      scope.set(beforeOf(one.array, k), scope.get(nameOf(one[source], k)));
    }
  }
}
