import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/web/engine/lanes.ts';

/** Lanes before an answerer that answers when it is told to. */
function heldLanes() {
  const begun: string[] = [];
  const held: (() => void)[] = [];
  const lanes = createLanes((call: string) => {
    begun.push(call);
    return new Promise<string>((resolve) => held.push(() => resolve(`${call}!`)));
  });
  const answerNext = async () => {
    held.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { lanes, begun, answerNext };
}

describe('lanes', () => {
  it('answer one call at a time, in their order', async () => {
    const { lanes, begun, answerNext } = heldLanes();
    const answers = [lanes('a', 'first'), lanes('b', 'second')];
    expect(begun).toEqual(['first']);
    await answerNext();
    expect(begun).toEqual(['first', 'second']);
    await answerNext();
    expect(await Promise.all(answers)).toEqual(['first!', 'second!']);
  });

  it('put a later call of a lane in the place of one that has not begun', async () => {
    const { lanes, begun, answerNext } = heldLanes();
    const answers = ['1', '2', '3'].map((call) => lanes('slider', call));
    const other = lanes('labels', 'other');
    for (let i = 0; i < 3; i += 1) await answerNext();
    expect(begun).toEqual(['1', '3', 'other']);
    expect(await Promise.all([...answers, other])).toEqual(['1!', undefined, '3!', 'other!']);
  });

  it('take calls again after they have been idle', async () => {
    const { lanes, answerNext } = heldLanes();
    const first = lanes('a', '1');
    await answerNext();
    expect(await first).toBe('1!');
    const second = lanes('a', '2');
    await answerNext();
    expect(await second).toBe('2!');
  });
});
