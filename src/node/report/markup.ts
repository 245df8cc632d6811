import { escapeMarkup } from '../../core/index.ts';

/** A text that is HTML already. */
export type Markup = { readonly markup: string };

/** What may stand in a template: texts and numbers are escaped, markup is not. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** Line breaks of a template, with the blanks around them, are one break: pages stay small. */
const INDENT = /\s*\n\s*/g;

/** Write HTML: whatever is filled in is escaped unless it came out of this function. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const filled = parts.map((part, i) => part.replace(INDENT, '\n') + written(contents[i]));
  return { markup: filled.join('') };
}

/** Take a text as markup, which must have been escaped where it was made. */
export function asMarkup(markup: string): Markup {
  return { markup };
}

function written(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeMarkup(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(written).join('');
}
