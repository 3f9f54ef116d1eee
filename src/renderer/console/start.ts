import '../vault/zod-without-eval.ts';
import './ui/letters.css';
import { startAlerts } from './alerts/start-alerts.ts';
import { followViews, startViews } from './board/arrange/views-store.ts';
import { startDesk, whenRead } from './desk/desk.ts';
import { keepFirstRows } from './desk/keep-first-rows.ts';
import { openFirstRows } from './desk/open-first-rows.ts';
import { tellWhatNobodyCatches, told } from './notices/told.ts';
import { ownCaseId } from './own-case.ts';
import { startProgram } from './program.ts';
import { openCase } from './view-state.ts';

// Without its letters, the system is asked for others some two hundred times, and the page is laid out twice. If they
// cannot be had, so be it.
const letters = Promise.allSettled([document.fonts.load("1em 'Inter Latin'")]);

tellWhatNobodyCatches();
told(startDesk(ownCaseId, openFirstRows));
told(startAlerts());
told(ownCaseId === null ? startViews() : followViews());
if (ownCaseId !== null) openCase(ownCaseId);
else keepFirstRows();

/** Resolves once there is something true to draw. */
export const readyToDraw: Promise<unknown> = Promise.all([startProgram(), whenRead(), letters]);
