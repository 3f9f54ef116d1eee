import { dialog } from 'electron/main';
import type { i18n } from 'i18next';

/** Tells a program that starts again after a restore why something of the backup is not in place. */
const MISSING_SWITCH = '--missing-of-backup=';

/** The arguments to start again with; `missing`: why something is not in place, `null` when all of it is. */
export function withMissing(args: readonly string[], missing: string | null): string[] {
  const own = args.filter((argument) => !argument.startsWith(MISSING_SWITCH));
  return missing === null ? own : [...own, `${MISSING_SWITCH}${missing}`];
}

/** Why something of the backup that was restored before this start is not in place; `null` when all of it is. */
export function missingOf(args: readonly string[]): string | null {
  return args.find((argument) => argument.startsWith(MISSING_SWITCH))?.slice(MISSING_SWITCH.length) ?? null;
}

/** Says that on the screen, and what to do about it. Nothing waits for whoever reads it: alerts go on. */
export function sayWhatIsMissing(args: readonly string[], { t }: i18n): void {
  const reason = missingOf(args);
  if (reason === null) return;
  const texts = { message: t('missingOfBackup.title'), detail: t('missingOfBackup.text', { reason }) };
  void dialog.showMessageBox({ type: 'warning', ...texts });
}
