import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Report } from './report.ts';

/** Give all that is needed to compute the same again. */
export function repeatSection({ words, comparison, scenarios, command }: Report): Markup {
  const { t } = words;
  const { engine } = comparison;
  const files = new Map(
    scenarios.flatMap((scenario) => scenario.files.map(({ file, text }) => [file, text] as const)),
  );
  return html`<section id="repeat">
    <h2>${t('repeat.heading')}</h2>
    <p>${t('repeat.command')}</p>
    <pre tabindex="0">${command}</pre>
    <p>
      ${t('repeat.engine', {
        ...{ version: engine.version, model: engine.model_sha256, data: engine.data_sha256 },
      })}
      ${t('repeat.same')}
    </p>
    <h3>${t('repeat.files')}</h3>
    ${[...files].map(
      ([file, text]) =>
        html`<h4>${file.split(/[/\\]/).at(-1) ?? file}</h4>
          <pre tabindex="0">${text}</pre>`,
    )}
  </section>`;
}
