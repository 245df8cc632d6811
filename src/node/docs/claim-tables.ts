import type { CatalogueClaim, Catalogue } from '../show/catalogue.ts';
import { chapterName } from './context.ts';
import { anchor, blocks, code, link, plainText, table } from './markdown.ts';

/** Where a claim can be linked to. */
export function claimLink({ compiled: { id } }: CatalogueClaim): string {
  return `[${code(id)}](#${id})`;
}

/** Group claims by chapter, in the order of the settings, the summary last. */
export function byChapter({ knowledge, claims }: Catalogue): readonly {
  readonly chapter: string;
  readonly claims: readonly CatalogueClaim[];
}[] {
  return [...knowledge.settings.chapters, 'summary'].flatMap((chapter) => {
    const own = claims.filter(({ compiled }) => compiled.chapter === chapter);
    return own.length === 0 ? [] : [{ chapter, claims: own }];
  });
}

/** Write the claims of every chapter: those of its prospects section, then those found elsewhere. */
export function claimTables(catalogue: Catalogue): string {
  const parts = byChapter(catalogue).flatMap(({ chapter, claims }) => {
    const name = chapterName(chapter, catalogue);
    const outlook = claims.filter(({ spec }) => spec.outlook !== false);
    const elsewhere = claims.filter(({ spec }) => spec.outlook === false);
    const tested = claims.filter(({ compiled }) => compiled.kind === 'tested').length;
    return [
      `### ${anchor(`claims-${chapter}`)}${name}`,
      `${claims.length} claims, ${tested} of them tested.`,
      ...part(`Prospects section: ${sectionsOf(outlook)}`, outlook),
      ...part('Elsewhere in the chapter', elsewhere),
    ];
  });
  return blocks(parts);
}

function part(title: string, claims: readonly CatalogueClaim[]): readonly string[] {
  if (claims.length === 0) return [];
  const head = [
    'claim',
    'section, line',
    'what is expected, in our words',
    'horizon as worded',
    'read as',
    "author's confidence",
    'in the model',
  ];
  return [`#### ${title}`, ...table(head, claims.map(line))];
}

function line(claim: CatalogueClaim): readonly string[] {
  const { spec, compiled } = claim;
  return [
    `${anchor(compiled.id)}${code(compiled.id)}`,
    `${plainText(spec.section)}, ${spec.line}`,
    plainText(spec.text),
    quoted(spec.horizon_wording),
    compiled.horizons.map(({ name }) => name).join(', '),
    quoted(spec.confidence),
    compiled.kind === 'tested'
      ? link('tested', testAnchor(compiled.id))
      : `not tested: ${plainText(compiled.reason)}`,
  ];
}

function sectionsOf(claims: readonly CatalogueClaim[]): string {
  return [...new Set(claims.map(({ spec }) => plainText(spec.section)))].join(', ');
}

/** Set an author's own word in quotation marks; "none" where there is none. */
export function quoted(word: string | null): string {
  return word === null ? 'none' : `“${plainText(word)}”`;
}

function testAnchor(id: string): string {
  return `test-${id}`;
}

/** Write how each tested claim is tested and why so, and how it can turn out. */
export function testList(catalogue: Catalogue): string {
  const parts = byChapter(catalogue).flatMap(({ chapter, claims }) => [
    `### ${anchor(`tests-${chapter}`)}${chapterName(chapter, catalogue)}`,
    ...claims.flatMap((claim) => {
      const { spec, compiled } = claim;
      if (compiled.kind !== 'tested') return [];
      const { holds, contested, overturned } = compiled.labels;
      return [
        `${anchor(testAnchor(compiled.id))}${claimLink(claim)}: ${plainText(holds)}; ${plainText(contested)}; ${plainText(overturned)}.`,
        ['```text', spec.test ?? '', '```'].join('\n'),
        plainText(spec.test_doc ?? ''),
      ];
    }),
  ]);
  return blocks(parts);
}
