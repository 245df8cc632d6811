import { folded, paperNote } from './assumptions-section.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Report } from './report.ts';

/** Give all that is needed to compute the same again. */
export function repeatSection(report: Report): Markup {
  const { words, comparison, scenarios, conditions, command } = report;
  const { t } = words;
  const { engine } = comparison;
  const files = new Map(
    [...scenarios.flatMap(({ files: own }) => own), ...conditions].map(
      ({ file, text }) => [file, text] as const,
    ),
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
    <h3>${t(conditions.length === 0 ? 'repeat.files' : 'repeat.filesAndFigures')}</h3>
    ${paperNote(report)}
    ${[...files].map(([file, text]) =>
      folded(file.split(/[/\\]/).at(-1) ?? file, html`<pre tabindex="0">${text}</pre>`),
    )}
  </section>`;
}
