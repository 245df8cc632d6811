import type { Outcome } from '../../core/index.ts';
import type { Labels } from '../engine/engine.ts';
import { movedBy } from './outcome-change.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { usePage } from './page-context.ts';
import { UntestedList } from './untested-list.tsx';
import type { Words } from './words.ts';

/** The outcomes of the mid and long term by chapter, and what could not be tested. */
export function OutcomeLists(props: {
  readonly labels: Labels;
  readonly chapters: readonly string[];
  /** Of one chapter only; of all when "". */
  readonly chapter: string;
  readonly onlyMoved: boolean;
  readonly onTipping: (outcome: Outcome) => void;
}) {
  const { words } = usePage();
  const { labels, chapters, chapter, onlyMoved } = props;
  const here = (one: { readonly chapter: string; readonly horizon: string }) =>
    one.horizon !== 'short' && (chapter === '' || one.chapter === chapter);
  const shown = labels.outcomes.filter((one) => here(one) && (!onlyMoved || isMoved(one)));
  return (
    <>
      {shown.length === 0 ? <p>{words.t('outcomes.none')}</p> : null}
      {chapters.map((code, i) => {
        const own = shown.filter((one) => one.chapter === code);
        return own.length === 0 ? null : (
          <details key={code} class="chapter" open={chapter === code || onlyMoved || i === 0}>
            <summary>
              <h3>{words.chapter(code)}</h3> <span class="hint">{countWords(own, words)}</span>
            </summary>
            <OutcomeTable outcomes={own} onTipping={props.onTipping} />
          </details>
        );
      })}
      <UntestedList untested={labels.untested.filter(here)} />
    </>
  );
}

function isMoved(outcome: Outcome): boolean {
  return ['word', 'verdict'].includes(movedBy(outcome));
}

function countWords(own: readonly Outcome[], { several }: Words): string {
  return `${several('outcomes.count', own.length)}, ${several('outcomes.moved', own.filter(isMoved).length)}`;
}
