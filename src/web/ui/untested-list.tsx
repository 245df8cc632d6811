import type { Untested } from '../../core/index.ts';
import { usePage } from './page-context.ts';

/** Expectations that the model cannot test, each with the reason. */
export function UntestedList({ untested }: { readonly untested: readonly Untested[] }) {
  const { catalogue, words } = usePage();
  const texts = new Map(catalogue.claims.map((claim) => [claim.id, claim]));
  const once = [...new Map(untested.map((one) => [one.claim, one])).values()];
  return once.length === 0 ? null : (
    <details class="untested">
      <summary>
        <h3>{words.t('untested.title')}</h3>{' '}
        <span class="hint">{words.several('outcomes.count', once.length)}</span>
      </summary>
      <ul class="sources">
        {once.map(({ claim, chapter, reason }) => (
          <li key={claim}>
            <strong>{words.chapter(chapter)}:</strong>{' '}
            {words.claim(claim, texts.get(claim)?.text ?? claim)}{' '}
            <span class="hint block">{words.untested(claim, reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
