import { caseIdOfPage } from '../../contract/case-page.ts';

/** The case that this window was opened for; `null` for the console's own window. */
export const ownCaseId: string | null = caseIdOfPage(window.location.href);
