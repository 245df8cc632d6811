import { readFileSync } from 'node:fs';

const BASE_YEAR = 2023;
const FILE = 'model.json';

/** Made-up figures of the base year, by the position of an element. */
const FIGURES = {
  workers_base: (k) => 1000 * (1 + ((k * 37) % 101)),
  share_base: (k) => (1 + (k % 5)) / 24,
  wage_base: (k) => 400 + 90 * k,
  pool_base: (k) => 1e6 * (1 + (k % 6)),
};

/**
 * Give the reference model, or a model with `times` as many origins, as what the compiler takes:
 * corridors are all pairs of origin and destination.
 */
export function referenceModel(times = 1) {
  const spec = JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8'));
  const { origin } = spec.sets;
  origin.elements = Array.from({ length: times }, (_, i) =>
    origin.elements.map((code) => (i === 0 ? code : `${code}${i}`)),
  ).flat();
  for (const code of origin.elements) spec.places[code] = { label: `Place ${code}` };
  const rows = new Map();
  for (const [name, figure] of Object.entries(FIGURES)) {
    const variable = spec.variables[name];
    variable.rows = Object.fromEntries(
      elementsOf(spec, variable.over).map((element, k) => {
        const id = `${name}.${element}`;
        rows.set(id, { value: figure(k), unit: variable.unit });
        return [element, id];
      }),
    );
  }
  return { files: [{ file: FILE, spec }], rows, baseYear: BASE_YEAR };
}

/** The elements of some sets in the order of the compiler: the last set runs fastest. */
function elementsOf({ sets }, over) {
  return over.reduce(
    (outer, set) =>
      outer.flatMap((one) =>
        sets[set].elements.map((code) => (one === '' ? code : `${one}.${code}`)),
      ),
    [''],
  );
}

/** The figures of a baseline, in the order of its elements. */
export function figuresOf({ files: [{ spec }], rows }, name) {
  return elementsOf(spec, spec.variables[name].over).map(
    (element) => rows.get(`${name}.${element}`).value,
  );
}
