import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk();

test('each flag that the engine of pages is set with is one that it has, since it would pass over another in silence', async () => {
  const { electron, flags } = await desk.console.app.evaluate(({ app }) => ({
    electron: process.execPath,
    flags: app.commandLine.getSwitchValue('js-flags').split(' '),
  }));
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const options = execFileSync(electron, ['--v8-options'], { env, encoding: 'utf8' });
  const known = new Set([...options.matchAll(/^ {2}--([a-z0-9-]+) \(/gm)].map(([, name]) => name));
  const names = flags.map((flag) => flag.replace(/^--(no-)?/, '').replace(/=.*$/, ''));
  expect(names).toContain('lazy');
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

test('the engine can be told that memory is short, through a page that is never loaded', async () => {
  const answer = desk.console.app.evaluate(async ({ WebContentsView }) => {
    const { webContents } = new WebContentsView();
    webContents.debugger.attach();
    const taken = await webContents.debugger.sendCommand('Memory.simulatePressureNotification', {
      level: 'moderate',
    });
    webContents.close();
    return taken;
  });
  expect(await answer).toEqual({});
});
