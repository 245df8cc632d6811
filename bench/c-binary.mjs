import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from './bundle.mjs';
import { median } from './rounds.mjs';

/** Strict IEEE arithmetic: gcc contracts nothing under a standard. */
export const STRICT = ['-std=c17', '-D_POSIX_C_SOURCE=199309L', '-O3', '-march=native'];

/** The version of gcc, or undefined where there is none. */
export function gccVersion() {
  try {
    return execFileSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Compile a C program, given as text, in the benchmark's folder; gives the binary. */
export function compileC(name, text, flags = STRICT) {
  const binary = join(work, name);
  writeFileSync(`${binary}.c`, text);
  execFileSync('gcc', [...flags, '-o', binary, `${binary}.c`, '-lm'], { stdio: 'pipe' });
  return binary;
}

/** Write the inputs of all members where the C programs read them; gives the file. */
export function writeInputs({ parameters, yearly }) {
  const file = join(work, 'inputs');
  writeFileSync(file, Buffer.concat([parameters, yearly].map(bytesOf)));
  return file;
}

/** The values that a C program computes from a file of inputs. */
export function valuesOfC(binary, inputs) {
  const file = join(work, 'outputs');
  execFileSync(binary, [inputs, file]);
  return doublesOf(readFileSync(file));
}

/** Milliseconds that a C program tells: the median of its runs after the first. */
export function millisecondsOfC(binary, inputs) {
  const lines = execFileSync(binary, [inputs], { encoding: 'utf8' }).trim().split('\n');
  return median(lines.slice(1).map(Number));
}

function bytesOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function doublesOf({ buffer, byteOffset, byteLength }) {
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
