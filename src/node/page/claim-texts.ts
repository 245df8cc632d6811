import { checkClaimsFile } from '../../core/index.ts';
import type { Knowledge } from '../../core/index.ts';
import type { PageExtras } from '../../web/engine/page.ts';
import type { TextFile } from './text-file.ts';
import { valueOf } from './text-file.ts';

/** Give the words of each claim, in the order of the knowledge, which has all else. */
export function claimTexts(
  files: readonly TextFile[],
  { claims }: Knowledge,
): PageExtras['claims'] {
  const written = new Map(
    files
      .filter(({ name }) => name !== 'horizons')
      .flatMap(({ name, text }) => valueOf(checkClaimsFile(name, text)).spec.claims)
      .map((claim) => [claim.id, claim]),
  );
  return claims.map(({ id }) => {
    const claim = written.get(id);
    if (claim === undefined) throw new Error(`no claim ${id} in the files`);
    const { text, horizon_wording: wording } = claim;
    return { text, ...(wording === null || wording === undefined ? {} : { wording }) };
  });
}
