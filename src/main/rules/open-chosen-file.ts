import type { OpenedTextFile } from '../../contract/rules.ts';
import { MOST_POLICY_CHARACTERS } from '../../domain/rules/rules-change.ts';
import { askForFile } from '../windows/ask-for-path.ts';
import { readTextFile } from './read-text-file.ts';

/** By kind: how it ends, and the most bytes that are read of it. */
const KINDS = {
  policy: { extension: 'json', mostBytes: MOST_POLICY_CHARACTERS },
  calendar: { extension: 'ics', mostBytes: 5_000_000 },
} as const;

/** Has a person choose a file in the system's dialog, and reads it as UTF-8 text. */
export async function openChosenFile(kind: keyof typeof KINDS): Promise<OpenedTextFile> {
  const { extension, mostBytes } = KINDS[kind];
  const path = await askForFile({ name: `*.${extension}`, extensions: [extension] });
  return path === null ? { outcome: 'cancelled' } : readTextFile(path, mostBytes);
}
