import { app } from 'electron/main';

const FLAGS = [
  // Only what is compiled when a script has run is kept for the next start. Lazily that leaves out all that draws a
  // page.
  '--no-lazy',
  // In MiB. What a page reads at its start it keeps: more room for young objects only stays behind empty.
  '--max-semi-space-size=2',
  // So little room is cleared by one thread for less than it costs to wake several.
  '--no-parallel-scavenge',
  // Functions are called so often before V8 compiles them to run faster: five and four times its own counts. A start
  // calls most of them a few hundred times, and what is compiled beside it takes the cores that the first board needs.
  '--invocation-count-for-maglev=2000',
  '--invocation-count-for-turbofan=12000',
];

/**
 * Sets how V8 runs the scripts of every page; for main see `main-engine.ts`. Must be called before the app is ready.
 * What each flag is worth was measured: decision 39.
 */
export function tunePages(): void {
  app.commandLine.appendSwitch('js-flags', FLAGS.join(' '));
}
