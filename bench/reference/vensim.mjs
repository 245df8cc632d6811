import { figuresOf } from './model.mjs';

const SCALARS = [
  ...['trend', 'demand gain', 'wage response', 'growth rate', 'pool response', 'pull response'],
  ...[
    'network floor',
    'network weight',
    'leaving half',
    'leaving share',
    'exit rate',
    'sent share',
  ],
];

/**
 * The reference model in the language of Vensim, which SDEverywhere compiles. Its stocks hold the
 * value of the year before, as `previous` does in ours. Beside the text, gives the names of the
 * inputs and outputs in the order of our parameters and outputs.
 */
export function vensimModel(model, years) {
  const { origin, destination } = model.files[0].spec.sets;
  const [origins, destinations] = [origin.elements, destination.elements];
  const list = (name) => figuresOf(model, name).join(',');
  const table = (name) => {
    const figures = figuresOf(model, name);
    const rows = origins.map((_, i) =>
      figures.slice(i * destinations.length, (i + 1) * destinations.length),
    );
    return `${rows.map((row) => row.join(',')).join(';')};`;
  };
  const definitions = [
    `origin: ${origins.join(', ')}`,
    `destination: ${destinations.join(', ')}`,
    `workers base[origin, destination] = ${table('workers_base')}`,
    `share base[origin, destination] = ${table('share_base')}`,
    `wage base[destination] = ${list('wage_base')}`,
    `pool base[origin] = ${list('pool_base')}`,
    'crowding half = 1000000',
    'most sent = 1000000000',
    ...SCALARS.map((name) => `${name} = 0`),
    ...destinations.map((code) => `spread[${code}] = 0`),
    'rate before[destination] = INTEG(rate[destination] - rate before[destination], 1)',
    'rate[destination] = rate before[destination] * (1 + trend * spread[destination])',
    'growth = 1 + growth rate * (Time - 2023)',
    'demand[destination] = rate[destination] * (1 + demand gain * (growth - 1))',
    'wage[destination] = wage base[destination] * demand[destination] ^ (spread[destination] * wage response)',
    'pool[origin] = pool base[origin] * growth ^ pool response',
    'weight[origin, destination] = share base[origin, destination] * (wage[destination] / wage base[destination]) ^ pull response * (network floor + network weight * LN(1 + workers before[origin, destination] / workers base[origin, destination]))',
    'weights[origin] = SUM(weight[origin, destination!])',
    'leaving[origin] = pool[origin] * leaving share * weights[origin] / (weights[origin] + leaving half)',
    'arrivals[origin, destination] = MAX(0, leaving[origin] * weight[origin, destination] / weights[origin])',
    'exits[origin, destination] = workers before[origin, destination] * (1 - EXP(-exit rate * rate[destination]))',
    'workers before[origin, destination] = INTEG(arrivals[origin, destination] - exits[origin, destination], workers base[origin, destination])',
    'workers[origin, destination] = workers before[origin, destination] + arrivals[origin, destination] - exits[origin, destination]',
    'hosted[destination] = SUM(workers[origin!, destination])',
    `crowding = hosted[${destinations[0]}] / (hosted[${destinations[0]}] + crowding half)`,
    'sent[origin, destination] = MIN(workers[origin, destination] * wage[destination] * sent share, most sent * (1 + crowding))',
    'received[origin] = SUM(sent[origin, destination!])',
    'received total = SUM(received[origin!])',
    'workers total = SUM(hosted[destination!])',
    'leaving total = SUM(leaving[origin!])',
    'turnover = leaving total / workers total',
    'sent each = received total / workers total',
    'INITIAL TIME = 2023',
    `FINAL TIME = ${2023 + years - 1}`,
    'TIME STEP = 1',
    'SAVEPER = TIME STEP',
  ];
  const pairs = origins.flatMap((one) => destinations.map((other) => `${one},${other}`));
  return {
    text: definitions.map((one) => `${one}\n~ ~|\n`).join('\n'),
    inputs: [...SCALARS, ...destinations.map((code) => `spread[${code}]`)],
    outputs: [
      ...pairs.map((pair) => `workers[${pair}]`),
      ...pairs.map((pair) => `sent[${pair}]`),
      ...origins.map((code) => `received[${code}]`),
      ...['turnover', 'sent each'],
    ],
  };
}
