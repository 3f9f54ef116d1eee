import { expect, it, vi } from 'vitest';
import { logWhatNobodyCatches } from '../../../src/main/log-uncaught.ts';

/** What the log then has of `thrown`, which nobody caught: as an error, or of a promise. */
function logged(event: string, thrown: unknown): readonly string[] {
  const lines: string[] = [];
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    if (name === event) listener(thrown);
    return process;
  });
  logWhatNobodyCatches({ info: () => {}, warn: (line) => lines.push(line) });
  return lines;
}

it.each(['uncaughtExceptionMonitor', 'unhandledRejection'])(
  'what fails in main and nobody catches is in the log, with where: %s',
  (event) => {
    const [line, ...others] = logged(event, new Error('EBUSY: resource busy'));
    expect(line).toMatch(/^nobody caught: Error: EBUSY: resource busy\n +at .*log-uncaught\.test\.ts/);
    expect(others).toEqual([]);
  },
);

it('what is thrown and is no error is in the log as it is', () => {
  expect(logged('unhandledRejection', 'gone')).toEqual(['nobody caught: gone']);
});
