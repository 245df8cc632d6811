import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { distributionWords } from './distribution-words.ts';
import { English } from './english.tsx';
import { useWords } from './page-context.ts';
import type { Sources } from './why-sources.ts';

/** The yearbook's figures behind a number with the doubts on record, and its assumptions. */
export function SourceList({ sources }: { readonly sources: Sources }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const { figures, assumptions } = sources;
  return (
    <>
      <section aria-labelledby={`${id}-figures`}>
        <h3 id={`${id}-figures`}>{t('sources.figures')}</h3>
        {figures.length === 0 ? <p class="hint">{t('sources.noFigures')}</p> : null}
        <Several>
          {figures.map((row) => (
            <li key={row.id}>
              <strong>
                <English>{`“${row.printed}”`}</English>
              </strong>{' '}
              ({row.period}) – {words.chapter(row.chapter === 'SUM' ? 'summary' : row.chapter)},{' '}
              {row.section}, {t('sources.line', { line: row.line })}
              {row.confidence === ''
                ? null
                : `; ${t('sources.confidence', { word: t(`confidence.${row.confidence}`) })}`}
              {row.doubts?.map(({ problem, reading }) => (
                <p class="doubt" key={problem}>
                  <strong>{t('sources.doubt')}</strong> <English>{problem}</English>.{' '}
                  {t('sources.reading')} <English>{reading}</English>
                </p>
              ))}
            </li>
          ))}
        </Several>
      </section>
      <section aria-labelledby={`${id}-assumptions`}>
        <h3 id={`${id}-assumptions`}>{t('sources.assumptions')}</h3>
        <Several>
          {assumptions.map(({ variable, label, distribution, kind, text }) => (
            <li key={variable}>
              <strong>{words.parameter(variable, label)}</strong>:{' '}
              {distributionWords(distribution, words)}. {t(`basis.${kind}`)}:{' '}
              <English>{text}</English>
            </li>
          ))}
        </Several>
      </section>
    </>
  );
}

/** How many entries stand open; the others open on demand. */
const MOST = 6;

function Several({ children }: { readonly children: readonly VNode[] }) {
  const { t } = useWords();
  const rest = children.slice(MOST);
  return (
    <>
      <ul class="sources">{children.slice(0, MOST)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('sources.more', { n: rest.length })}</summary>
          <ul class="sources">{rest}</ul>
        </details>
      )}
    </>
  );
}
