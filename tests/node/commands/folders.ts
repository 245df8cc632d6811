import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder with one broken file for each kind of fault. */
export const BROKEN = fileURLToPath(new URL('../../broken', import.meta.url));

/** A small data folder: what the files in tests/broken name. */
export const DATA = fileURLToPath(new URL('data', import.meta.url));
