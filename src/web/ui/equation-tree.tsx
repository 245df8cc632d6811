import { useState } from 'preact/hooks';
import type { TraceNode } from '../../core/index.ts';
import { distributionWords } from './distribution-words.ts';
import { English } from './english.tsx';
import { usePage } from './page-context.ts';
import type { Words } from './words.ts';

/** A number of one member, with its equation and, below it, what the equation reads. */
export function EquationTree({ node, open = false }: { node: TraceNode; open?: boolean }) {
  const { words } = usePage();
  const [opened, setOpened] = useState(open);
  const reads = node.reads.flatMap(({ followed }) => followed);
  return (
    <details
      class="node"
      open={opened}
      onToggle={(event) => {
        // Toggles of the nodes inside do not bubble, so this one's state is its own.
        setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        <NodeLabel node={node} /> <span class="node-year">{node.year}</span>{' '}
        <strong>{words.amount(node.value, '')}</strong>
        {node.value === node.baseline ? null : (
          <span class="hint">
            {' '}
            ({words.t('why.base', { value: words.amount(node.baseline, '') })})
          </span>
        )}
      </summary>
      {!opened ? null : (
        <div class="node-body">
          <NodeFacts node={node} />
          {reads.map((child) => (
            <EquationTree key={`${child.variable}.${child.element}.${child.year}`} node={child} />
          ))}
          <Others node={node} />
        </div>
      )}
    </details>
  );
}

function NodeFacts({ node }: { readonly node: TraceNode }) {
  const { words } = usePage();
  const { t } = words;
  const { parameter, yearbook, basis, moved_by: movers, equation, numbers, cut } = node;
  return (
    <dl class="facts">
      {fact(
        t('why.kind'),
        `${t(`kind.${node.kind}`)}${node.unit === null ? '' : `, ${words.unit(node.unit)}`}`,
      )}
      {equation === null
        ? null
        : fact(t('why.equation'), <code>{`${node.variable} = ${equation}`}</code>)}
      {numbers === null ? null : fact(t('why.numbers'), <code>{numbers}</code>)}
      {parameter === undefined
        ? null
        : fact(
            t('why.parameter'),
            `${distributionWords(parameter.distribution, words)}${
              parameter.quantile === null
                ? ''
                : `; ${t('why.quantile', { share: words.percent(parameter.quantile) })}`
            }${parameter.assumed ? `; ${t('why.assumed')}` : ''}`,
          )}
      {basis === undefined
        ? null
        : fact(
            t('why.basis'),
            <>
              {t(`basis.${basis.kind}`)}: <English>{basis.text}</English>
            </>,
          )}
      {movers === undefined || movers.length === 0
        ? null
        : fact(t('why.movedBy'), movers.join(', '))}
      {yearbook === undefined
        ? null
        : fact(
            t('why.yearbook'),
            t('why.printed', {
              printed: yearbook.printed,
              period: yearbook.period,
              chapter: words.chapter(yearbook.chapter === 'SUM' ? 'summary' : yearbook.chapter),
              section: yearbook.section,
            }),
          )}
      {cut === null ? null : fact(t('why.cut'), t(`why.cut.${cut}`))}
    </dl>
  );
}

function fact(term: string, text: preact.ComponentChildren) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Others({ node }: { readonly node: TraceNode }) {
  const { words } = usePage();
  const others = node.reads.flatMap(({ variable, others: rest }) =>
    rest.map((other) => ({ variable, ...other })),
  );
  if (others.length === 0) return null;
  return (
    <p class="hint">
      {words.t('why.others')}{' '}
      {others
        .map(({ element, value }) => `${elementWords(element, words)} ${words.amount(value, '')}`)
        .join('; ')}
    </p>
  );
}

function NodeLabel({ node }: { readonly node: TraceNode }) {
  const { words } = usePage();
  const { variable, label, element } = node;
  const known = words.variable(variable);
  return (
    <span class="node-label">
      {known ?? <English>{label}</English>}
      {element === null ? '' : `, ${elementWords(element, words)}`}
    </span>
  );
}

function elementWords(element: string, words: Words): string {
  return element.split('.').map(words.place).join(' → ');
}
