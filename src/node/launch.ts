#!/usr/bin/env node
/*
 * Starts the program with the code that V8 made of it when it was built: most of what a short
 * command takes is else spent on reading JavaScript. Where the cache is that of another version of
 * Node, or missing, the same program starts from its modules.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** With this in the environment, the build has the cache written. */
const MAKE = 'PROSPECTS_WRITE_CODE_CACHE';

const folder = dirname(fileURLToPath(import.meta.url));
const file = join(folder, 'program.cjs');
/**
 * Of one release of Node alone: another one with a V8 of the same number may take the code and run it
 * wrongly, as 20.19.0 does with that of 20.20.2.
 */
const cacheFile = join(folder, `program-${process.version}-${process.arch}.cache`);

/** Run the program's script as Node would run the file. */
function start(script: Script): void {
  const run: unknown = script.runInThisContext();
  if (typeof run !== 'function') throw new Error(`${file} is no program of ours`);
  const module = { exports: {} };
  run(module.exports, createRequire(file), module, file, folder);
}

function scriptOf(cachedData?: Buffer): Script {
  const source = readFileSync(file, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  return new Script(wrapped, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
}

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

function launch(): void {
  if (process.env[MAKE] !== undefined) {
    const script = scriptOf();
    process.on('exit', () => {
      writeFileSync(cacheFile, script.createCachedData());
    });
    start(script);
    return;
  }
  const cache = readCache();
  const script = cache === undefined ? undefined : scriptOf(cache);
  if (script === undefined || script.cachedDataRejected === true) {
    void import(pathToFileURL(join(folder, 'cli.js')).href);
  } else {
    start(script);
  }
}

launch();
