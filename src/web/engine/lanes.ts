/**
 * Has calls answered one at a time, in their order. A call takes the place of an earlier one of its
 * lane that has not begun, for which the answer is then undefined.
 */
export type Lanes<Call, Reply> = (lane: string, call: Call) => Promise<Reply | undefined>;

type Waiting<Call, Reply> = {
  readonly call: Call;
  readonly resolve: (reply: Reply | undefined) => void;
};

/** Create lanes in front of what answers; `answer` must not reject. */
export function createLanes<Call, Reply>(
  answer: (call: Call) => Promise<Reply>,
): Lanes<Call, Reply> {
  const waiting = new Map<string, Waiting<Call, Reply>>();
  let isBusy = false;
  const next = async (): Promise<void> => {
    isBusy = true;
    for (;;) {
      const [first] = waiting;
      if (first === undefined) break;
      const [lane, { call, resolve }] = first;
      waiting.delete(lane);
      resolve(await answer(call));
    }
    isBusy = false;
  };
  return (lane, call) =>
    new Promise((resolve) => {
      waiting.get(lane)?.resolve(undefined);
      waiting.set(lane, { call, resolve });
      if (!isBusy) void next();
    });
}
