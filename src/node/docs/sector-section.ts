import type { CompiledVariable, Knowledge } from '../../core/index.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { numberText } from '../show/entry.ts';
import { leverMovers, readersOf } from '../show/links.ts';
import { assumptionTable } from './assumption-table.ts';
import { overWords, unitWords } from './context.ts';
import { equationBlock, nameLink } from './equation-block.ts';
import { figureTable } from './figure-table.ts';
import { anchor, blocks, code, link, plainText, table } from './markdown.ts';

/** A group of variables of a sector: its title, and how it is written. */
type Group = {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly CompiledVariable['kind'][];
  readonly write: (
    variables: readonly CompiledVariable[],
    catalogue: Catalogue,
  ) => readonly string[];
};

/** In the order in which they are written: what changes first, then what it rests on. */
const GROUPS: readonly Group[] = [
  { id: 'stocks', title: 'Stocks', kinds: ['stock'], write: equations },
  { id: 'equations', title: 'Equations', kinds: ['equation'], write: equations },
  { id: 'noise', title: 'Noise', kinds: ['noise'], write: equations },
  { id: 'levers', title: 'Levers', kinds: ['lever'], write: levers },
  { id: 'assumptions', title: 'Assumptions', kinds: ['parameter'], write: assumptions },
  { id: 'figures', title: 'Figures of the yearbook', kinds: ['baseline'], write: figures },
  { id: 'constants', title: 'Constants', kinds: ['constant'], write: constants },
  { id: 'accounts', title: 'Accounts', kinds: ['account'], write: equations },
];

/** Where the section of a sector can be linked to. */
export function sectorAnchor(sector: string): string {
  return `sector-${sector}`;
}

/** Write all that a sector holds: what it leaves out, its variables by kind, and its outputs. */
export function sectorSection(sector: string, catalogue: Catalogue): string {
  const { model } = catalogue.knowledge;
  const {
    title = sector,
    doc = '',
    file = '',
  } = model.sectors.find((one) => one.sector === sector) ?? {};
  const variables = model.variables.filter((variable) => variable.sector === sector);
  const groups = GROUPS.flatMap(({ id, title: heading, kinds, write }) => {
    const chosen = variables.filter(({ kind }) => kinds.includes(kind));
    if (chosen.length === 0) return [];
    return [{ id: `${sector}-${id}`, heading, text: write(chosen, catalogue) }];
  });
  const outs = outputs(variables);
  const all = [
    ...groups,
    ...(outs.length === 0 ? [] : [{ id: `${sector}-outputs`, heading: 'Outputs', text: outs }]),
  ];
  const contents = all.map(({ heading, id }) => link(heading.toLowerCase(), id)).join(', ');
  return blocks([
    `## ${anchor(sectorAnchor(sector))}${plainText(title)}`,
    plainText(doc),
    `In ${code(file)}: ${contents}.`,
    ...all.flatMap(({ id, heading, text }) => [`### ${anchor(id)}${heading}`, text]),
  ]);
}

function equations(variables: readonly CompiledVariable[], { knowledge }: Catalogue) {
  return variables.flatMap((variable) =>
    equationBlock(variable, {
      model: knowledge.model,
      readers: readersOf(variable.name, knowledge),
    }),
  );
}

function levers(variables: readonly CompiledVariable[], { knowledge }: Catalogue) {
  const rows = variables.map((variable) => {
    const { name, label, unit, spec } = variable;
    const neutral = spec.kind === 'lever' ? numberText(spec.neutral) : '';
    const doc = 'doc' in spec ? (spec.doc ?? '') : '';
    return [
      `${anchor(name)}${plainText(label)} (${code(name)})${doc === '' ? '' : `. ${plainText(doc)}`}`,
      unit === '1' ? 'none' : unit,
      overWords(variable),
      neutral,
      movers(name, knowledge),
      readersOf(name, knowledge).map(nameLink).join(', '),
    ];
  });
  return table(['lever', 'unit', 'for', 'neutral', 'moved by', 'read by'], rows);
}

function movers(name: string, knowledge: Knowledge): string {
  const types = leverMovers(name, knowledge).map(({ type }) => type);
  return types.length === 0
    ? 'no shock type yet'
    : types.map(({ id, label }) => link(label, `shock-${id}`)).join(', ');
}

function assumptions(variables: readonly CompiledVariable[], { knowledge }: Catalogue) {
  return assumptionTable(variables, knowledge.model);
}

function figures(
  variables: readonly CompiledVariable[],
  { knowledge: { model }, yearbook }: Catalogue,
) {
  return variables.flatMap((variable) => {
    const { name, label, unit, spec } = variable;
    const doc = 'doc' in spec ? spec.doc : undefined;
    const over = overWords(variable);
    return [
      `#### ${anchor(name)}${plainText(label)}`,
      `${[code(name), unitWords(unit), over].filter((text) => text !== '').join('; ')}.`,
      ...(doc === undefined ? [] : [plainText(doc)]),
      ...figureTable(variable, model, yearbook),
    ];
  });
}

function constants(variables: readonly CompiledVariable[]) {
  const rows = variables.flatMap(({ name, label, unit, spec }) =>
    spec.kind === 'constant'
      ? [
          [
            `${anchor(name)}${plainText(label)} (${code(name)})`,
            numberText(spec.value),
            unit === '1' ? 'none' : unit,
            plainText(spec.doc ?? ''),
          ],
        ]
      : [],
  );
  return table(['constant', 'value', 'unit', 'why'], rows);
}

function outputs(variables: readonly CompiledVariable[]) {
  const rows = variables.flatMap((variable) => {
    const { spec, unit, label } = variable;
    const all = spec.kind === 'stock' || spec.kind === 'equation' ? (spec.outputs ?? []) : [];
    return all.map(({ indicator, country, partner }) => [
      code(indicator),
      country ?? '',
      partner ?? '',
      unit === '1' ? 'none' : unit,
      `${nameLink(variable)}: ${plainText(label)}`,
    ]);
  });
  return table(['indicator', 'country', 'partner', 'unit', 'variable'], rows);
}
