import type { Catalogue } from './catalogue.ts';
import type { Sheet } from './sheet.ts';
import { showAnomaly } from './show-anomaly.ts';
import { showClaim } from './show-claim.ts';
import { showCountry } from './show-country.ts';
import { showParameter, showShockParameter } from './show-parameter.ts';
import { showPrintedIndicator } from './show-printed-indicator.ts';
import { showRow } from './show-row.ts';
import { showScenario } from './show-scenario.ts';
import { showLever, showShock } from './show-shock.ts';
import { showIndicator, showVariable } from './show-variable.ts';
import type { Subject } from './subject.ts';

/** A kind of thing that has an id: its ids, and how to show one. */
export type Kind = {
  readonly name: string;
  readonly ids: (catalogue: Catalogue) => readonly string[];
  readonly show: (subject: Subject) => Sheet;
  /** Whether --country and --partner choose among its elements. */
  readonly byCountry?: true;
};

/** In the order in which an id is looked up. */
export const KINDS: readonly Kind[] = [
  {
    name: 'indicator',
    ids: ({ knowledge }) => knowledge.model.outputs.map(({ indicator }) => indicator),
    show: showIndicator,
    byCountry: true,
  },
  {
    name: 'claim',
    ids: ({ claims }) => claims.map(({ compiled }) => compiled.id),
    show: showClaim,
  },
  { name: 'scenario', ids: ({ scenarios }) => scenarios.map(({ id }) => id), show: showScenario },
  {
    name: 'shock',
    ids: ({ knowledge }) => Object.keys(knowledge.shockTypes),
    show: showShock,
  },
  {
    name: 'country',
    ids: ({ knowledge }) => knowledge.model.places.map(({ code }) => code),
    show: showCountry,
  },
  {
    name: 'parameter',
    ids: (catalogue) => namesOf(catalogue, 'parameter'),
    show: showParameter,
    byCountry: true,
  },
  {
    name: 'shock-parameter',
    ids: ({ knowledge }) =>
      Object.values(knowledge.shockTypes).flatMap(({ id, parameters }) =>
        parameters.map(({ name }) => `${id}.${name}`),
      ),
    show: showShockParameter,
  },
  { name: 'lever', ids: (catalogue) => namesOf(catalogue, 'lever'), show: showLever },
  {
    name: 'variable',
    ids: ({ knowledge }) =>
      knowledge.model.variables
        .filter(({ kind }) => kind !== 'parameter' && kind !== 'lever')
        .map(({ name }) => name),
    show: showVariable,
    byCountry: true,
  },
  {
    name: 'printed-indicator',
    ids: ({ yearbook, knowledge }) => {
      const modelled = new Set(knowledge.model.outputs.map(({ indicator }) => indicator));
      const printed = new Set(yearbook.rows.map(({ indicator }) => indicator));
      return [...printed].filter((id) => !modelled.has(id));
    },
    show: showPrintedIndicator,
    byCountry: true,
  },
  { name: 'row', ids: ({ yearbook }) => yearbook.rows.map(({ id }) => id), show: showRow },
  {
    name: 'anomaly',
    ids: ({ yearbook }) => yearbook.anomalies.map(({ id }) => id),
    show: showAnomaly,
  },
];

function namesOf({ knowledge }: Catalogue, kind: 'parameter' | 'lever'): readonly string[] {
  return knowledge.model.variables
    .filter((variable) => variable.kind === kind)
    .map(({ name }) => name);
}
