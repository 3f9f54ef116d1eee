import { knownEntries } from '../desk/desk.ts';
import { openCorrection } from '../log-case/log-store.ts';
import type { Wording } from '../wording/wording.ts';
import { chosenCase } from './chosen-case.ts';
import type { PaletteCommand } from './commands.ts';

/** To put right what was logged of the chosen case; nothing where that is closed, or of a help desk. */
export function correctionCommand({ t }: Wording): readonly PaletteCommand[] {
  const chosen = chosenCase();
  const subject = knownEntries().find((entry) => entry.subject.id === chosen?.id)?.subject;
  if (chosen === undefined || subject?.intake === undefined || !subject.isOpen) return [];
  const name = t('logCase.correct');
  return [
    {
      id: 'do correct',
      words: t('hands.onCase', { key: chosen.key, what: name }),
      name,
      also: t('hands.also.correct'),
      keys: null,
      run() {
        chosen.open();
        openCorrection(subject);
      },
    },
  ];
}
