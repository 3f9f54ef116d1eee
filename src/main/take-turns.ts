/** Does `work` when its turn has come, and answers what it answers. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The means to do one thing after the other, in the order of the calls. What fails rejects for whoever asked for it,
 * and holds up nothing behind it.
 */
export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
}
