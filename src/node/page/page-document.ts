import { createHash } from 'node:crypto';

/** What the document of the page is made of. */
export type PageDocument = {
  readonly title: string;
  /** The program that unpacks the payload. */
  readonly boot: string;
  /** The program and the style sheet that the payload holds. */
  readonly app: string;
  readonly style: string;
  /** Of characters that end no element. */
  readonly payload: string;
};

/**
 * Write the document of the page: one file, which loads nothing. The policy lets in the two programs
 * and the style by their hashes, workers made by them, and no connection.
 */
export function pageDocument({ title, boot, app, style, payload }: PageDocument): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(boot)} ${hashOf(app)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<div id="page"></div>
<p id="not-opened" hidden>This page needs a browser of 2023 or later. / Для этой страницы нужен браузер 2023 года или новее.</p>
<noscript>This page needs JavaScript. / Для этой страницы нужен JavaScript.</noscript>
<script type="text/plain" id="payload">${payload}</script>
<script>${escaped(boot)}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A program in the clear must not end the element that holds it. */
function escaped(program: string): string {
  if (/<\/script|<!--/i.test(program)) throw new Error('the program would end its own element');
  return program;
}
