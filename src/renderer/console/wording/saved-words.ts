import type { TFunction } from 'i18next';
import type { SavedFile } from '../../../contract/saved-file.ts';

/** What is said of a file that was to be saved; `null` when nobody chose where to. */
export function savedWords(saved: SavedFile, t: TFunction): string | null {
  switch (saved.outcome) {
    case 'saved':
      return t('savedFile.saved', { name: saved.name });
    case 'failed':
      return t('savedFile.failed', { detail: saved.detail });
    case 'cancelled':
      return null;
  }
}
