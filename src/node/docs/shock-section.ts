import type { CompiledModel, CompiledShockType, ShockTypeFile } from '../../core/index.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { numberText } from '../show/entry.ts';
import { basisWords } from './basis-words.ts';
import { chapterName, elementWords } from './context.ts';
import { formulaBlock } from './equation-block.ts';
import { nameWords } from './formula-words.ts';
import { anchor, blocks, code, link, listed, plainText, table } from './markdown.ts';
import { spreadWords } from './spread-words.ts';

type Effect = CompiledShockType['effects'][number];

/** What a combination does, as a sentence goes on after "It". */
const COMBINES: Readonly<Record<Effect['combine'], string>> = {
  multiply: 'multiplies',
  add: 'adds to',
  max: 'raises, where it is lower,',
  override: 'replaces',
};

/** Where the section of a shock type can be linked to. */
function shockAnchor(id: string): string {
  return `shock-${id}`;
}

/** Write a shock type: what it is aimed at, how severe it can be, its assumptions and effects. */
export function shockSection(
  type: CompiledShockType,
  spec: ShockTypeFile | undefined,
  catalogue: Catalogue,
): string {
  const { model } = catalogue.knowledge;
  return blocks([
    `### ${anchor(shockAnchor(type.id))}${plainText(type.label)}`,
    `${code(type.id)}, in ${code(type.file)}.`,
    plainText(type.doc),
    [
      `- Aim: ${aimWords(type, model)}`,
      `- Severity: ${severityWords(type)}`,
      `- Sections of the yearbook: ${sectionWords(type, catalogue)}`,
    ].join('\n'),
    ...assumptions(type),
    ...type.effects.flatMap((effect, i) => effectBlock(effect, spec?.effects[i]?.doc, type, model)),
  ]);
}

function aimWords({ aim }: CompiledShockType, { sets }: CompiledModel): string {
  const words = Object.entries(aim).map(([name, { set, required = false }]) => {
    const label = sets.find((one) => one.name === set)?.label ?? set;
    return `${code(name)}, ${article(set)} ${set} (${plainText(label)}), ${required ? 'required' : 'all where it is left out'}`;
  });
  return words.length === 0 ? 'nothing in particular.' : `${words.join('; ')}.`;
}

/** The article that goes before a word. */
function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function severityWords({ severity: { low, high, meaning } }: CompiledShockType): string {
  const range = `${numberText(low)} to ${numberText(high)}`;
  return meaning === undefined
    ? `${range}, from nothing to the worst that the type describes.`
    : `${range}: ${plainText(meaning)}.`;
}

function sectionWords({ sections }: CompiledShockType, catalogue: Catalogue): string {
  const words = sections.map(({ chapter, section, line }) => {
    const at = line === undefined ? '' : `, line ${line}`;
    return `${chapterName(chapter, catalogue)}, ${plainText(section)}${at}`;
  });
  return words.length === 0 ? 'none.' : `${words.join('; ')}.`;
}

function assumptions({ id, parameters }: CompiledShockType): readonly string[] {
  return table(
    ['assumption', 'value', 'unit', 'where it comes from'],
    parameters.map(({ name, label, unit, value, basis }) => [
      `${anchor(`${id}.${name}`)}${plainText(label)} (${code(name)})`,
      spreadWords(value),
      unit === '1' ? 'none' : unit,
      basisWords(basis),
    ]),
  );
}

function effectBlock(
  effect: Effect,
  doc: string | undefined,
  { parameters }: CompiledShockType,
  model: CompiledModel,
): readonly string[] {
  const lever = model.variables.find(({ name }) => name === effect.lever);
  const label = link(lever?.label ?? effect.lever, effect.lever);
  const given = parameters.length === 0 ? '' : ' and the assumptions above';
  return [
    `It ${COMBINES[effect.combine]} ${label}${onWords(effect, model)} by a value of severity, intensity${given}:`,
    formulaBlock([[factorName(effect), effect.value]], model),
    ...(doc === undefined ? [] : [plainText(doc)]),
  ];
}

function factorName({ lever, combine }: Effect): string {
  const words = nameWords(lever);
  if (combine === 'multiply') return `factor on ${words}`;
  return combine === 'add' ? `added to ${words}` : words;
}

function onWords({ on }: Effect, model: CompiledModel): string {
  const words = on.flatMap((selection) => {
    if (selection.select === 'all') return [];
    return selection.select === 'aim'
      ? [`each ${selection.set} in ${code(selection.aim)}`]
      : [listed(selection.codes.map((one) => elementWords(one, model)))];
  });
  return words.length === 0 ? '' : ` for ${listed(words)}`;
}
