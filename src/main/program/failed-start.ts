import { app, dialog } from 'electron/main';
import type { i18n } from 'i18next';
import { languageOf } from '../../contract/language.ts';
import { errorText } from '../../domain/error-text.ts';
import { UnusablePathError } from '../disk/unusable-path.ts';
import { createTexts } from '../i18n/texts.ts';
import { NewerSettingsError } from '../settings/settings.ts';

/**
 * Says on the screen, in the system's language, why the program could not start and what can be done, and returns once
 * that was read. Electron must be ready: before, it would say so on no screen.
 */
export function sayThatStartFailed(error: unknown): void {
  const texts = createTexts(languageOf('system', app.getPreferredSystemLanguages()[0] ?? app.getLocale()));
  const { title, text } = failedStartText(error, texts, () => app.getPath('logs'));
  dialog.showErrorBox(title, text);
}

/**
 * What to say of a start that failed with `error`. That nothing was changed is said only where nothing had begun yet.
 */
function failedStartText(
  error: unknown,
  { t }: i18n,
  logFolder: () => string,
): { readonly title: string; readonly text: string } {
  // There is none where nothing can be written.
  const log = () => t('startFailed.log', { folder: logFolder() });
  const parts = () => {
    if (!(error instanceof UnusablePathError)) {
      const reason = errorText(error);
      return [reason, t('startFailed.tryAgain'), log()];
    }
    const { what, path, cause } = error;
    if (cause instanceof NewerSettingsError)
      return [t('startFailed.newer', { path }), t('startFailed.newerWayOut')];
    const facts = { path, reason: errorText(cause) };
    return what === 'folder'
      ? [t('startFailed.folder', facts), t('startFailed.folderWayOut')]
      : [t('startFailed.file', facts), t('startFailed.fileWayOut'), log()];
  };
  return { title: t('startFailed.title'), text: parts().join('\n\n') };
}
