/** A promise, and what has it resolve. */
export function answeredLater<T = unknown>(): {
  readonly promise: Promise<T>;
  readonly resolve: (answer: T) => void;
} {
  let resolve: (answer: T) => void = () => {};
  const promise = new Promise<T>((answer) => {
    resolve = answer;
  });
  return { promise, resolve };
}
