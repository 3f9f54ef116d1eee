import { expect, test } from 'vitest';
import { caseIdOfPage, casePage } from '../../../src/contract/case-page.ts';
import { CONSOLE_PAGE } from '../../../src/contract/origin.ts';

test.each(['rt/1042', 'rt/工单 7&case=2#x%'])('the page of %s names it, and is read back', (caseId) => {
  const page = casePage(caseId);
  expect(new URL(page).pathname).toBe(new URL(CONSOLE_PAGE).pathname);
  expect(caseIdOfPage(page)).toBe(caseId);
});

test('the console’s own page is for no case', () => {
  expect(caseIdOfPage(CONSOLE_PAGE)).toBeNull();
});
