/** Small builders of expressions. */
const number = (value) => ({ op: 'number', value });
const binary = (op) => (a, b) => ({ op, a, b });
const [add, sub, mul, div, pow, min, max] = ['add', 'sub', 'mul', 'div', 'pow', 'min', 'max'].map(
  binary,
);
const exp = (a) => ({ op: 'exp', a });
const log = (a) => ({ op: 'log', a });

const ORIGINS = 6;
const DESTINATIONS = 8;
const CORRIDORS = ORIGINS * DESTINATIONS;
const origins = Array.from({ length: CORRIDORS }, (_, k) => Math.floor(k / DESTINATIONS));
const destinations = Array.from({ length: CORRIDORS }, (_, k) => k % DESTINATIONS);
const byDestination = Array.from(
  { length: CORRIDORS },
  (_, j) => (j % ORIGINS) * DESTINATIONS + Math.floor(j / ORIGINS),
);
const steps = (count, by) => Array.from({ length: count + 1 }, (_, k) => k * by);

/**
 * Make up a model of the size of the reference one: worker stocks, choice among destinations,
 * wages, exchange rates and remittances. Gives the program, what is wanted of it, and the number of
 * equations (elements computed) a step.
 */
export function referenceProgram() {
  const arrays = [];
  const step = [];
  const carries = [];
  const array = (name, length, role) => arrays.push({ name, length, role }) - 1;
  const constant = (name, length, at) =>
    array(name, length, { kind: 'constant', values: Array.from({ length }, (_, k) => at(k)) });
  const computed = (name, length, value, segments) => {
    const target = array(name, length, { kind: 'computed' });
    step.push(segments ? { target, value, segments } : { target, value });
    return target;
  };
  const same = (a) => ({ op: 'read', array: a, index: { kind: 'same' } });
  const table = (a, at) => ({ op: 'read', array: a, index: { kind: 'table', at } });
  const one = (a) => ({ op: 'read', array: a, index: { kind: 'fixed', at: 0 } });
  const ofOrigin = (a) => table(a, origins);
  const ofDestination = (a) => table(a, destinations);
  const before = (a, read = same) => ({ ...read(a), previous: true });
  const stock = (name, initial, length, value) => {
    const target = array(name, length, { kind: 'computed' });
    carries.push({ array: target, initial });
    step.push({ target, value: value(before(target)) });
    return target;
  };

  const elasticity = array('elasticity', 12, { kind: 'parameter' });
  const spread = array('spread', DESTINATIONS, { kind: 'parameter' });
  const at = (k) => ({ op: 'read', array: elasticity, index: { kind: 'fixed', at: k } });
  const entry = array('entry', CORRIDORS, { kind: 'yearly', neutral: 1 });
  const demandLever = array('demand lever', DESTINATIONS, { kind: 'yearly', neutral: 1 });
  const elapsed = array('elapsed', 1, { kind: 'elapsed' });
  const base = constant('base workers', CORRIDORS, (k) => 1000 * (1 + ((k * 37) % 101)));
  const share = constant('base share', CORRIDORS, (k) => (1 + (k % 5)) / 24);
  const wageBase = constant('base wage', DESTINATIONS, (k) => 400 + 90 * k);
  const poolBase = constant('base pool', ORIGINS, (k) => 1e6 * (1 + k));
  const rateBase = constant('base rate', DESTINATIONS, () => 1);

  // 8 destinations: rate, demand, wage (2 pow), 6 pow of origins: 14 beside the corridors' 48.
  const rate = stock('rate', rateBase, DESTINATIONS, (b) =>
    mul(b, add(number(1), mul(number(0.02), sub(same(demandLever), number(1))))),
  );
  const demand = computed('demand', DESTINATIONS, mul(same(demandLever), same(rate)));
  const wage = computed(
    'wage',
    DESTINATIONS,
    mul(same(wageBase), pow(same(demand), mul(same(spread), at(0)))),
  );
  const growth = computed('growth', 1, add(number(1), mul(number(0.01), mul(one(elapsed), at(1)))));
  const pool = computed('pool', ORIGINS, mul(same(poolBase), pow(one(growth), at(2))));

  // Corridors: five equations, with one pow, one exp and one log.
  const workers = array('workers', CORRIDORS, { kind: 'computed' });
  carries.push({ array: workers, initial: base });
  const pull = pow(mul(div(ofDestination(wage), ofDestination(wageBase)), same(entry)), at(3));
  const network = log(add(number(1), div(before(workers), same(base))));
  const weight = computed(
    'weight',
    CORRIDORS,
    mul(same(share), mul(pull, add(number(0.5), mul(at(4), network)))),
  );
  const sum = computed('sum of weights', ORIGINS, same(weight), steps(ORIGINS, DESTINATIONS));
  const leaving = computed(
    'leaving',
    ORIGINS,
    mul(same(pool), div(mul(number(0.05), same(sum)), add(same(sum), at(5)))),
  );
  const arrivals = computed(
    'arrivals',
    CORRIDORS,
    max(number(0), div(mul(ofOrigin(leaving), same(weight)), ofOrigin(sum))),
  );
  const exits = computed(
    'exits',
    CORRIDORS,
    mul(
      before(workers),
      sub(number(1), exp({ op: 'neg', a: mul(number(0.3), mul(at(6), ofDestination(rate))) })),
    ),
  );
  step.push({ target: workers, value: sub(add(before(workers), same(arrivals)), same(exits)) });
  const remittances = array('remittances', CORRIDORS, { kind: 'computed' });
  const hosted = computed(
    'hosted',
    DESTINATIONS,
    table(workers, byDestination),
    steps(DESTINATIONS, ORIGINS),
  );
  const crowding = computed('crowding', 1, div(one(hosted), add(one(hosted), number(1e6))));
  step.push({
    target: remittances,
    value: min(
      mul(same(workers), mul(ofDestination(wage), at(7))),
      mul(number(1e9), add(number(1), one(crowding))),
    ),
  });
  // Bring the number of equations to 303 with totals, as a real model has them.
  const received = computed('received', ORIGINS, same(remittances), steps(ORIGINS, DESTINATIONS));
  const total = computed('total', 1, same(received), [0, ORIGINS]);
  computed('share of total', 4, div(same(received), one(total)));

  const equations = step.reduce((n, { target }) => n + arrays[target].length, 0);
  const wanted = [workers, remittances].flatMap((a) =>
    Array.from({ length: CORRIDORS }, (_, element) => ({ array: a, element })),
  );
  for (let element = 0; element < ORIGINS; element++) wanted.push({ array: received, element });
  wanted.push({ array: total, element: 0 });
  return { program: { arrays, setup: [], step, carries }, wanted, equations };
}
