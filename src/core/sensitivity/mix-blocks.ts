import type { DrawnBlock } from './draw-blocks.ts';
import type { InputGroup } from './group-inputs.ts';

/**
 * Take the draws of one group from other members, and leave all else: the mixed sample of Saltelli's
 * design. Both lists of blocks have the same sizes.
 */
export function mixBlocks(
  own: readonly DrawnBlock[],
  others: readonly DrawnBlock[],
  { kind, inputs }: InputGroup,
): readonly DrawnBlock[] {
  return own.map((block, b) => {
    const other = others[b];
    if (other === undefined || other.members !== block.members) {
      throw new RangeError(`expected two samples of blocks that match, block ${b} does not`);
    }
    if (kind === 'noise') return { ...block, noise: other.noise };
    const mixed = {
      ...block,
      parameters: block.parameters.slice(),
      shockParameters: block.shockParameters.slice(),
    };
    for (const { part, rows } of inputs) {
      for (const row of rows) {
        const [from, to] = [row * block.members, (row + 1) * block.members];
        mixed[part].set(other[part].subarray(from, to), from);
      }
    }
    return mixed;
  });
}
