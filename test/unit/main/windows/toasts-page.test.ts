import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron/main';
import { beforeEach, expect, it } from 'vitest';
import { CONSOLE_PAGE, STOPPED_PAGE } from '../../../../src/contract/origin.ts';
import { followToasts, type ToastsPage } from '../../../../src/main/windows/toasts-page.ts';

let contents: EventEmitter & { url: string; isCrashed: () => boolean; isDestroyed: () => boolean };
let page: ToastsPage;
const becomes = (change: object) => Object.assign(contents, change);

beforeEach(() => {
  contents = Object.assign(new EventEmitter(), {
    url: CONSOLE_PAGE,
    getURL: () => contents.url,
    isCrashed: () => false,
    isDestroyed: () => false,
  });
  page = followToasts(contents as unknown as WebContents);
});

it('nothing is told in a page that has not said that it shows what is told', () => {
  expect(page.isThere()).toBe(false);
  page.note(true);
  expect(page.isThere()).toBe(true);
  page.note(false);
  expect(page.isThere()).toBe(false);
});

it.each([
  ['that has crashed', () => becomes({ isCrashed: () => true })],
  ['that is closed', () => becomes({ isDestroyed: () => true })],
  ['that has given way to the one that says it has stopped', () => becomes({ url: `${STOPPED_PAGE}#en` })],
  ['that hangs', () => contents.emit('unresponsive')],
  ['whose process is gone', () => contents.emit('render-process-gone', {}, { reason: 'crashed' })],
  [
    'that is loaded again, until it says so anew',
    () => contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false }),
  ],
])('nothing is told in a page %s', (_, happens) => {
  page.note(true);
  happens();
  expect(page.isThere()).toBe(false);
});

it('a page that hung and goes on has alerts told in it again', () => {
  page.note(true);
  contents.emit('unresponsive');
  contents.emit('responsive');
  expect(page.isThere()).toBe(true);
});

it('a page that is loaded in place of one that hung does not hang for that', () => {
  contents.emit('unresponsive');
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  page.note(true);
  expect(page.isThere()).toBe(true);
});

it('a jump within the page changes nothing', () => {
  page.note(true);
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  expect(page.isThere()).toBe(true);
});
