import type { Words } from './words.ts';
import { THEMES } from '../state/page-state.ts';
import type { Look } from '../state/page-state.ts';
import { usePage } from './page-context.ts';
import type { PageScenario } from '../engine/engine.ts';

/** What the page is, how far to trust it, and its language and colours. */
export function Header(props: {
  readonly scenarios: readonly PageScenario[];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly theme: Look['theme'];
  readonly onLook: (look: Partial<Look>) => void;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  return (
    <header class="top">
      <div class="brand">
        <h1>{t('page.title')}</h1>
        <p class="caution">
          <strong>{t('page.caution')}</strong>{' '}
          {props.scenarios.map((scenario, i) => (
            <span key={i} class="run-words">
              {props.scenarios.length === 2
                ? `${t(i === 0 ? 'slot.letterA' : 'slot.letterB')}: `
                : ''}
              {runWords(words, scenario, catalogue.run)}
            </span>
          ))}
        </p>
      </div>
      <div class="switches">
        <label>
          <span>{t('switch.language')}</span>{' '}
          <select
            value={words.language}
            onChange={(event) => props.onLook({ language: event.currentTarget.value })}
          >
            {props.languages.map(({ id, name }) => (
              <option key={id} value={id} lang={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('switch.theme')}</span>{' '}
          <select
            value={props.theme}
            onChange={(event) => {
              const { value } = event.currentTarget;
              props.onLook({ theme: THEMES.find((theme) => theme === value) ?? 'auto' });
            }}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`theme.${theme}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

function runWords(
  { t, several }: Words,
  { run }: PageScenario,
  own: { readonly members: number; readonly seed: string },
): string {
  return t('page.run', {
    members: several('members', run?.members ?? own.members),
    seed: run?.seed ?? own.seed,
  });
}
