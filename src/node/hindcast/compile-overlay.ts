import { locateIssues, overlayIssues } from '../../core/index.ts';
import type { Checked, CheckedFile, Knowledge, OverlayFile } from '../../core/index.ts';
import { compileKnowledge } from '../knowledge/compile-knowledge.ts';
import type { DataFile } from '../knowledge/data-files.ts';
import { overlayFiles } from './overlay-files.ts';

export type OverlayInput = {
  /** How to call the data folder in messages. */
  readonly folder: string;
  readonly files: readonly DataFile[];
  readonly overlay: CheckedFile<OverlayFile>;
  /** Shock types that come with the overlay. */
  readonly shocks: readonly DataFile[];
};

/**
 * Compile a data folder with another base year. Faults point into the file that wrote what is
 * wrong: the overlay where it replaced a variable, else the data folder's own.
 */
export function compileOverlay({
  folder,
  files,
  overlay,
  shocks,
}: OverlayInput): Checked<Knowledge> {
  const overlaid = overlayFiles(folder, files, overlay, shocks);
  const compiled = overlaid.ok ? compileKnowledge(folder, overlaid.value) : overlaid;
  if (compiled.ok) return compiled;
  const texts = [
    { file: overlay.file, text: overlay.text },
    ...[...files, ...shocks].map(({ path, bytes, file }) => ({
      file: file ?? `${folder}/${path}`,
      text: bytes.toString('utf8'),
    })),
  ];
  return { ok: false, issues: locateIssues(overlayIssues(overlay, compiled.issues), texts) };
}
