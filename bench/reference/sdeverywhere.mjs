import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Compile a Vensim model with SDEverywhere to `js` or `c`; gives the file. */
export async function compileVensim(compiler, { text, inputs, outputs }, language, folder) {
  // The compiler keeps what it read in variables of its own.
  compiler.resetState();
  const code = await compiler.parseAndGenerate(
    ...[text, 'vensim', { inputVarNames: inputs, outputVarNames: outputs }],
    ...[[language === 'js' ? 'generateJS' : 'generateC'], folder, 'reference', folder],
  );
  const file = join(folder, `sdeverywhere.${language === 'js' ? 'mjs' : 'c'}`);
  writeFileSync(file, code);
  return file;
}

/** Give the function that runs one member of the compiled JavaScript, as its runtime runs it. */
export async function createSdeRunner({ createSynchronousModelRunner, createInputValue }, file) {
  const { default: load } = await import(pathToFileURL(file).href);
  const model = await load();
  const runner = createSynchronousModelRunner(model);
  const outputs = runner.createOutputs();
  return (inputs, tell) => {
    runner.runModelSync(
      inputs.map((value, i) => createInputValue(`input ${i}`, value)),
      outputs,
    );
    if (tell === undefined) return;
    outputs.varSeries.forEach(({ points }, i) => points.forEach(({ y }, t) => tell(i, t, y)));
  };
}

/**
 * What the compiled C needs to run. SDEverywhere's own runtime in C comes with its command line; this
 * stands in for the part of it that the reference model calls, defined as there.
 */
export const SDE_HEADER = `
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct Lookup Lookup;
extern double _time;
void outputVar(double value);
#define _EXP(x) exp(x)
#define _LN(x) log(x)
#define _MAX(a, b) fmax(a, b)
#define _MIN(a, b) fmin(a, b)
#define _INTEG(value, rate) ((value) + (rate) * _time_step)
`;

/** The program around the compiled C: members from a file, values to another, times printed. */
export function sdeMain({ members, years, inputs, outputs }) {
  return `
#include "sdeverywhere.c"
#include <time.h>
double _time;
static double parameters[${inputs}][${members}];
static double out[${outputs}][${years}][${members}];
static double *to;
static double buffer[${outputs * years}];
void outputVar(double value) { *to++ = value; }
static void run(int m) {
  double own[${inputs}];
  for (int i = 0; i < ${inputs}; i++) own[i] = parameters[i][m];
  initConstants();
  setInputs(own, NULL);
  initLevels();
  to = buffer;
  for (int t = 0; t < ${years}; t++) {
    _time = _initial_time + t;
    evalAux();
    storeOutputData();
    evalLevels();
  }
  for (int i = 0; i < ${outputs}; i++)
    for (int t = 0; t < ${years}; t++) out[i][t][m] = buffer[t * ${outputs} + i];
}
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}
int main(int argc, char **argv) {
  FILE *in = fopen(argv[1], "rb");
  if (!in || fread(parameters, sizeof parameters, 1, in) != 1) return 1;
  for (int i = 0; i < 4; i++) {
    double start = now();
    for (int m = 0; m < ${members}; m++) run(m);
    printf("%.6f\\n", now() - start);
  }
  if (argc > 2) {
    FILE *file = fopen(argv[2], "wb");
    if (!file || fwrite(out, sizeof out, 1, file) != 1 || fclose(file)) return 1;
  }
  return 0;
}
`;
}
