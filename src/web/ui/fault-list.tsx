import type { Fault } from '../engine/engine.ts';
import { useWords } from './page-context.ts';

/** What is wrong with a scenario, each fault with its place. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { t, several } = useWords();
  return (
    <div class="faults" role="alert">
      <p>
        <strong>{several('faults.title', faults.length)}</strong>
      </p>
      <ul>
        {faults.map(({ message, pointer }) => (
          <li key={`${pointer} ${message}`}>
            {message}
            {pointer === '' ? null : (
              <>
                {' '}
                <span class="hint">
                  {t('faults.at')} <code>{pointer}</code>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
