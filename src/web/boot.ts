// Unpacks the page and starts it. All else stands in the payload: this is the only program that the
// document holds in the clear.
import { fromBase91 } from './engine/base91.ts';
import { splitPayload } from './engine/payload.ts';

/** What the program of the page leaves behind when it is loaded: see app.ts. */
declare const prospects: { readonly open: (payload: string) => void };

async function boot(): Promise<void> {
  const packed = document.getElementById('payload')?.textContent ?? '';
  const unpacked = new Blob([fromBase91(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  const payload = await new Response(unpacked).text();
  // Their hashes are in the page's policy, which lets nothing else in.
  const { app, style } = splitPayload(payload);
  add('style', style);
  add('script', app);
  prospects.open(payload);
}

function add(element: 'style' | 'script', text: string): void {
  const added = document.createElement(element);
  added.textContent = text;
  document.head.append(added);
}

boot().catch((error: unknown) => {
  document.getElementById('not-opened')?.removeAttribute('hidden');
  throw error;
});
