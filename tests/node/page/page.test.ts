import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/node/knowledge/load-knowledge.ts';
import { packKnowledge } from '../../../src/node/page/pack-knowledge.ts';
import { pageDocument } from '../../../src/node/page/page-document.ts';
import { pageExtras } from '../../../src/node/page/page-extras.ts';
import { fromBase91 } from '../../../src/web/engine/base91.ts';
import { splitPayload } from '../../../src/web/engine/payload.ts';
import { unpackKnowledge } from '../../../src/web/engine/unpack-knowledge.ts';
import { runRecorded } from '../recording-host.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(ROOT, 'dist/page.html'), 'utf8');
const [, packed = ''] = /id="payload">([^<]*)</.exec(page) ?? [];
const payload = splitPayload(gunzipSync(fromBase91(packed)).toString('utf8'));

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('the page', () => {
  it('takes less than 400 kB', () => {
    expect(statSync(join(ROOT, 'dist/page.html')).size).toBeLessThan(400_000);
  });

  it('has a policy that lets in its own programs and style, and nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, boot = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(boot)} ${hashOf(payload.app)} 'wasm-unsafe-eval'`,
      `style-src ${hashOf(payload.style)}`,
      'worker-src blob:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has no address to load from, and no program that makes programs', () => {
    const { app, style, extras } = payload;
    const clear = page.replace(packed, '');
    expect(clear).not.toMatch(/https?:|src=|href=|@import/);
    expect(style).not.toMatch(/https?:|@import|url\(/);
    expect(app).not.toMatch(/\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket/);
    // Names of XML namespaces are no addresses.
    expect(app.replaceAll(/http:\/\/(www\.w3\.org|json-schema\.org)\//g, '')).not.toMatch(
      /https?:/,
    );
    expect(extras).not.toMatch(/https?:/);
  });

  it('has no parser of equations', () => {
    expect(payload.app).not.toContain('mathjs');
    expect(payload.app).not.toContain('createUnit');
  });

  it('carries the hashes of the command line', async () => {
    const loaded = await loadKnowledge();
    const { sha256 } = unpackKnowledge(payload.knowledge);
    expect(loaded.ok && loaded.value.sha256).toEqual(sha256);
  });
});

describe('what the page knows', async () => {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error('the data of the package do not compile');
  const knowledge = loaded.value;
  const extras = pageExtras(knowledge, ROOT, '1.2.3');

  it('is the knowledge, less its modules and most of how variables were written', () => {
    const unpacked = unpackKnowledge(JSON.stringify(packKnowledge(knowledge)));
    const { modules: _, ...whole } = knowledge;
    const bare = ({ model, ...rest }: typeof whole) => ({
      ...rest,
      model: {
        ...model,
        variables: model.variables.map((one) => ({ ...one, spec: one.spec.kind })),
      },
    });
    expect(bare(unpacked)).toEqual(bare(whole));
  });

  it('has the printed figure of every baseline, with its section and its doubts', () => {
    const named = knowledge.model.variables.flatMap(({ spec }) =>
      spec.kind === 'baseline' ? [spec.row ?? [], Object.values(spec.rows ?? {})].flat() : [],
    );
    expect(named.length).toBeGreaterThan(50);
    for (const id of named) {
      expect(extras.rows[id]).toMatchObject({
        printed: expect.any(String),
        line: expect.any(Number),
      });
    }
    expect(Object.values(extras.rows).some(({ doubts }) => doubts !== undefined)).toBe(true);
  });

  it('has every shipped scenario, with nothing left to extend', () => {
    const names = readdirSync(join(ROOT, 'scenarios')).map((name) => name.replace('.json', ''));
    expect(extras.scenarios.map(({ id }) => id).sort()).toEqual(names.sort());
    expect(extras.scenarios.every(({ file }) => file.extends === undefined)).toBe(true);
  });

  it('has the words of every claim, in the order of the knowledge', () => {
    expect(extras.claims).toHaveLength(knowledge.claims.length);
    expect(extras.claims.every(({ text }) => text.length > 10)).toBe(true);
  });

  it('offers a short list of parameters, the most influential first', () => {
    expect(extras.assumables).toHaveLength(16);
    const keys = new Set(knowledge.model.parameters.map(({ key }) => key));
    expect(extras.assumables.every((name) => keys.has(name))).toBe(true);
    // What a year's pay is multiplied by stands before what only some of the members feel.
    expect(extras.assumables[0]).toBe('months_paid');
  });
});

describe('a document', () => {
  it('refuses a program that would end its own element', () => {
    const parts = { title: 't', app: '', style: '', payload: '' };
    expect(() => pageDocument({ ...parts, boot: 'x = "</script>"' })).toThrow(
      'the program would end its own element',
    );
  });
});

describe('the command "page"', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the page, and replaces a file only by force', async () => {
    const args = ['page', '-o', 'out/page.html'];
    expect(await runRecorded(args, folder)).toEqual({
      ...{ out: '', err: 'wrote out/page.html\n', exit: 0 },
    });
    expect(readFileSync(join(folder, 'out/page.html'), 'utf8')).toBe(page);
    expect(await runRecorded(args, folder)).toEqual({
      ...{ out: '', exit: 2 },
      err: `prospects: ${join(folder, 'out/page.html')} is there already; --force replaces it\n`,
    });
    expect(await runRecorded([...args, '--force', '--quiet'], folder)).toEqual({
      ...{ out: '', err: '', exit: 0 },
    });
  });
});
