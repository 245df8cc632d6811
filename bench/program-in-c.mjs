/*
 * A program as somebody would write it by hand in C: blocks of members, members innermost, strict
 * IEEE arithmetic, exp, log and pow of the C library. It reads parameters and yearly values from a
 * file, writes the wanted values to another, and prints its time.
 */
const UNARY = { neg: '-', abs: 'fabs', sqrt: 'sqrt', exp: 'exp', log: 'log' };
const BETWEEN = {
  ...{ add: '+', sub: '-', mul: '*', div: '/', lt: '<', le: '<=', gt: '>', ge: '>=' },
  ...{ eq: '==', ne: '!=', and: '&&', or: '||' },
};

/** Write the program for `members` members in blocks of `block`, which divides them. */
export function programInC(program, { wanted, fed, years, baseYear, members, block }) {
  const tables = [];
  const steps = (statements) =>
    statements.map((one) => statementInC(one, program, tables)).join('\n');
  const setup = steps(program.setup);
  const step = steps(program.step);
  const each = (role, write) =>
    program.arrays
      .map((array, i) => (array.role.kind === role ? write(array, i) : ''))
      .filter((text) => text !== '')
      .join('\n');
  let parameters = 0;
  return `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define B ${block}
#define M ${members}
#define YEARS ${years}
${tables.map((values, i) => `static const int t${i}[] = {${values}};`).join('\n')}
${program.arrays.map(({ length }, a) => `static double a${a}[${Math.max(length, 1)}][B];`).join('\n')}
${program.carries.map(({ array }) => `static double p${array}[${program.arrays[array].length}][B];`).join('\n')}
static double parameters[${lengthOf(program, 'parameter')}][M];
static double yearly[${fed.length}][YEARS][M];
static double out[${wanted.length}][YEARS][M];
static inline double minimum(double a, double b) { return a < b ? a : b; }
static inline double maximum(double a, double b) { return a > b ? a : b; }
static void fill(double *row, double value) { for (int m = 0; m < B; m++) row[m] = value; }
static void constants(void) {
${each('constant', ({ role, length }, a) => `{ static const double v[] = {${role.values.map(numberInC)}}; for (int k = 0; k < ${length}; k++) fill(a${a}[k], v[k]); }`)}
${each('yearly', ({ role, length }, a) => `for (int k = 0; k < ${length}; k++) fill(a${a}[k], ${numberInC(role.neutral)});`)}
}
static void run(int from) {
${each('parameter', ({ length }, a) => {
  const text = `for (int k = 0; k < ${length}; k++) memcpy(a${a}[k], &parameters[${parameters} + k][from], sizeof a${a}[k]);`;
  parameters += length;
  return text;
})}
${setup}
${program.carries.map(({ array, initial }) => `memcpy(p${array}, a${initial}, sizeof p${array});`).join('\n')}
for (int t = 0; t < YEARS; t++) {
${each('year', (_, a) => `fill(a${a}[0], ${baseYear} + t);`)}
${each('elapsed', (_, a) => `fill(a${a}[0], t);`)}
${fed.map(({ array, element }, i) => `memcpy(a${array}[${element}], &yearly[${i}][t][from], sizeof a${array}[0]);`).join('\n')}
${step}
${wanted.map(({ array, element }, i) => `memcpy(&out[${i}][t][from], a${array}[${element}], sizeof a${array}[0]);`).join('\n')}
${program.carries.map(({ array }) => `memcpy(p${array}, a${array}, sizeof p${array});`).join('\n')}
}
}
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}
int main(int argc, char **argv) {
  FILE *in = fopen(argv[1], "rb");
  if (!in || fread(parameters, sizeof parameters, 1, in) != 1 || (sizeof yearly > 0 && fread(yearly, sizeof yearly, 1, in) != 1)) return 1;
  constants();
  for (int i = 0; i < 4; i++) {
    double start = now();
    for (int from = 0; from < M; from += B) run(from);
    printf("%.6f\\n", now() - start);
  }
  if (argc > 2) {
    FILE *to = fopen(argv[2], "wb");
    if (!to || fwrite(out, sizeof out, 1, to) != 1 || fclose(to)) return 1;
  }
  return 0;
}
`;
}

function lengthOf({ arrays }, kind) {
  return arrays.reduce((sum, { role, length }) => sum + (role.kind === kind ? length : 0), 0);
}

function numberInC(value) {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.` : String(value);
}

function indexInC(index, tables) {
  if (index.kind === 'same') return 'k';
  return index.kind === 'fixed' ? String(index.at) : `${tableInC(index.at, tables)}[k]`;
}

function tableInC(values, tables) {
  const text = values.join();
  if (!tables.includes(text)) tables.push(text);
  return `t${tables.indexOf(text)}`;
}

function expressionInC(e, tables) {
  const go = (inner) => expressionInC(inner, tables);
  if (e.op === 'number') return `(${numberInC(e.value)})`;
  if (e.op === 'read') {
    return `${e.previous ? 'p' : 'a'}${e.array}[${indexInC(e.index, tables)}][m]`;
  }
  if (e.op === 'if') return `(${go(e.test)} ? ${go(e.then)} : ${go(e.else)})`;
  if (e.op === 'not') return `(!${go(e.a)})`;
  if (e.op === 'pow') return `pow(${go(e.a)}, ${go(e.b)})`;
  if (e.op === 'min' || e.op === 'max') return `${e.op}imum(${go(e.a)}, ${go(e.b)})`;
  if (e.op in UNARY) return `${UNARY[e.op]}(${go(e.a)})`;
  if (e.op in BETWEEN) return `(${go(e.a)} ${BETWEEN[e.op]} ${go(e.b)})`;
  throw new Error(`no C for ${e.op}`);
}

function statementInC({ target, value, segments }, { arrays }, tables) {
  const members = 'for (int m = 0; m < B; m++)';
  const { length } = arrays[target];
  const text = expressionInC(value, tables);
  if (segments === undefined) {
    return `for (int k = 0; k < ${length}; k++) ${members} a${target}[k][m] = ${text};`;
  }
  const at = tableInC(segments, tables);
  return `for (int i = 0; i < ${length}; i++) {
    double s[B] = {0};
    for (int k = ${at}[i]; k < ${at}[i + 1]; k++) ${members} s[m] += ${text};
    memcpy(a${target}[i], s, sizeof s);
  }`;
}
