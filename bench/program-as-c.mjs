/* C for a program, as one would write it by hand: blocks of members, members innermost. */

const BLOCK = 64;
const UNARY = { neg: '-', abs: 'fabs', sqrt: 'sqrt', exp: 'exp', log: 'log' };
const BINARY = { add: '+', sub: '-', mul: '*', div: '/' };
const CALLS = { pow: 'pow', min: 'fmin', max: 'fmax' };

function indexAsC(index, tables) {
  if (index.kind === 'same') return 'k';
  if (index.kind === 'fixed') return String(index.at);
  const key = `{${index.at.join()}}`;
  if (!tables.includes(key)) tables.push(key);
  return `t${tables.indexOf(key)}[k]`;
}

function expressionAsC(e, tables) {
  const go = (x) => expressionAsC(x, tables);
  if (e.op === 'number') return Number.isInteger(e.value) ? `${e.value}.` : String(e.value);
  if (e.op === 'read')
    return `${e.previous ? 'p' : 'a'}${e.array}[${indexAsC(e.index, tables)}][m]`;
  if (e.op in UNARY) return `${UNARY[e.op]}(${go(e.a)})`;
  if (e.op in BINARY) return `(${go(e.a)} ${BINARY[e.op]} ${go(e.b)})`;
  if (e.op in CALLS) return `${CALLS[e.op]}(${go(e.a)}, ${go(e.b)})`;
  throw new Error(`no C for ${e.op}`);
}

function statementAsC({ target, value, segments }, length, tables) {
  const members = `for (int m = 0; m < B; m++)`;
  const text = expressionAsC(value, tables);
  if (!segments)
    return `for (int k = 0; k < ${length}; k++) ${members} a${target}[k][m] = ${text};`;
  tables.push(`{${segments.join()}}`);
  const at = `t${tables.length - 1}`;
  return `for (int i = 0; i < ${length}; i++) {
    double s[B] = {0};
    for (int k = ${at}[i]; k < ${at}[i + 1]; k++) ${members} s[m] += ${text};
    ${members} a${target}[i][m] = s[m];
  }`;
}

/** Write a C program that prints its ns an equation, given the number of equations. */
export function programAsC(program, wanted, years) {
  const tables = [];
  const steps = program.step.map((statement) =>
    statementAsC(statement, program.arrays[statement.target].length, tables),
  );
  const fill = program.arrays.map(({ role, length }, a) => {
    const value =
      role.kind === 'constant'
        ? `(double[]){${role.values.join()}}[k]`
        : role.kind === 'parameter'
          ? '0.8 + 0.4 * ((k * 31 + m * 7) % 101) / 101.'
          : role.kind === 'yearly'
            ? '0.9 + 0.2 * ((k * 17 + m * 3) % 101) / 101.'
            : '0.';
    return `for (int k = 0; k < ${length}; k++) for (int m = 0; m < B; m++) a${a}[k][m] = ${value};`;
  });
  const elapsed = program.arrays.findIndex(({ role }) => role.kind === 'elapsed');
  return `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define B ${BLOCK}
${tables.map((values, i) => `static const int t${i}[] = ${values};`).join('\n')}
${program.arrays.map(({ length }, a) => `static double a${a}[${length}][B];`).join('\n')}
${program.carries.map(({ array }) => `static double p${array}[${program.arrays[array].length}][B];`).join('\n')}
static double out[${wanted.length}][${years}][B];
static double feed[${years}][B];
static void run(void) {
  ${program.carries.map(({ array, initial }) => `memcpy(p${array}, a${initial}, sizeof p${array});`).join('\n  ')}
  for (int t = 0; t < ${years}; t++) {
    for (int m = 0; m < B; m++) a${elapsed}[0][m] = t;
    ${program.arrays
      .flatMap(({ role, length }, a) =>
        role.kind === 'yearly'
          ? [`for (int k = 0; k < ${length}; k++) memcpy(a${a}[k], feed[t], sizeof feed[t]);`]
          : [],
      )
      .join('\n    ')}
    ${steps.join('\n    ')}
    ${wanted.map(({ array, element }, i) => `memcpy(out[${i}][t], a${array}[${element}], sizeof out[0][0]);`).join('\n    ')}
    ${program.carries.map(({ array }) => `memcpy(p${array}, a${array}, sizeof p${array});`).join('\n    ')}
  }
}
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e9 * t.tv_sec + t.tv_nsec;
}
int main(int argc, char **argv) {
  double equations = atof(argv[1]), best = 1e99, check = 0;
  ${fill.join('\n  ')}
  for (int t = 0; t < ${years}; t++) for (int m = 0; m < B; m++) feed[t][m] = 0.9 + 0.2 * ((t * 17 + m * 3) % 101) / 101.;
  for (int block = 0; block < 500; block++) {
    double start = now();
    run();
    double ns = (now() - start) / ((double)B * ${years} * equations);
    for (int i = 0; i < ${wanted.length}; i++) check += out[i][${years - 1}][block % B];
    if (ns < best) best = ns;
  }
  fprintf(stderr, "check %g\\n", check);
  printf("%.4f\\n", best);
  return 0;
}
`;
}
