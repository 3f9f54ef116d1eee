import type { ClosedCase } from './closed-case.ts';

let shown: readonly ClosedCase[] = [];

/** Tells which closed cases are listed from now on. */
export function setShownClosed(cases: readonly ClosedCase[]): void {
  shown = cases;
}

/** The closed case by this id, where it is listed. */
export function shownClosed(id: string): ClosedCase | undefined {
  return shown.find((one) => one.id === id);
}
