// Measures the largest errors of exp, log and pow against values of 180 bits, in units of the last
// place (ulp), and fails where one passes its stated bound. docs/reliability.md shows the table.
// Usage: node scripts/ulp.mjs [arguments of each row] [seed]
import './load-typescript.mjs';

const { PARTS, measure } = await import('../tests/core/simulate/measure-error.ts');

const [count, seed] = [process.argv[2] ?? '1000000', process.argv[3] ?? '2023'].map(Number);
if (!(count >= 1) || !Number.isInteger(seed)) {
  console.error('expected a number of arguments and a whole number as seed');
  process.exit(2);
}
console.log('| function and range | largest error | bound | at |\n| --- | ---: | ---: | --- |');
for (const part of PARTS) {
  const { error, at } = measure(part, count, seed);
  const where = at.y === undefined ? `${at.x}` : `${at.x} ^ ${at.y}`;
  console.log(`| ${part.name} | ${error.toFixed(3)} | ${part.bound} | ${where} |`);
  if (error > part.bound) process.exitCode = 1;
}
