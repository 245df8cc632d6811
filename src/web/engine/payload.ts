/**
 * The payload of the page: parts in one text, a line each, so that each can be read by who needs it
 * without parsing the others. Each line is JSON, which has no line breaks.
 */
export type Payload = {
  /** The program of the page and of its workers: JavaScript. */
  readonly app: string;
  /** The page's style sheet. */
  readonly style: string;
  /** JSON of the knowledge: see `unpackKnowledge`. */
  readonly knowledge: string;
  /** JSON of `PageExtras`. */
  readonly extras: string;
};

/** Write the parts as one text. */
export function joinPayload({ app, style, knowledge, extras }: Payload): string {
  return [JSON.stringify(app), JSON.stringify(style), knowledge, extras].join('\n');
}

/** Take the text apart again. Throws on one that `joinPayload` did not write. */
export function splitPayload(text: string): Payload {
  const [app, style, knowledge, extras] = text.split('\n');
  if (knowledge === undefined || extras === undefined) {
    throw new Error('this is not the payload of a page');
  }
  return { app: textIn(app), style: textIn(style), knowledge, extras };
}

function textIn(line: string | undefined): string {
  const text: unknown = JSON.parse(line ?? '');
  if (typeof text !== 'string') throw new Error('this is not the payload of a page');
  return text;
}
