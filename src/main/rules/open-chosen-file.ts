import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron/main';
import type { OpenedFile } from '../../contract/rules.ts';
import { MOST_POLICY_CHARACTERS } from '../../domain/rules/rules-change.ts';
import { readTextFile } from './read-text-file.ts';

/** By kind: how it ends, and the most bytes that are read of it. */
const KINDS = {
  policy: { extensions: ['json'], mostBytes: MOST_POLICY_CHARACTERS },
  calendar: { extensions: ['ics'], mostBytes: 5_000_000 },
} as const;

/** Has a person choose a file in the system's dialog, and reads it as UTF-8 text. */
export async function openChosenFile(kind: keyof typeof KINDS): Promise<OpenedFile> {
  const { extensions } = KINDS[kind];
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [{ name: extensions.map((each) => `*.${each}`).join(', '), extensions: [...extensions] }],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  const [path] = filePaths;
  return path === undefined ? { outcome: 'cancelled' } : readTextFile(path, KINDS[kind].mostBytes);
}
