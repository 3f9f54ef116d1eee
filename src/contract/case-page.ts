import { CONSOLE_PAGE } from './origin.ts';

const OF_A_CASE = `${CONSOLE_PAGE}?case=`;

/** The address of the console's page that shows one case, in a window of its own. */
export function casePage(caseId: string): string {
  return `${OF_A_CASE}${encodeURIComponent(caseId)}`;
}

/** The case that a page is for, by its address; `null` for any other page. */
export function caseIdOfPage(url: string): string | null {
  return url.startsWith(OF_A_CASE) ? decodeURIComponent(url.slice(OF_A_CASE.length)) : null;
}
