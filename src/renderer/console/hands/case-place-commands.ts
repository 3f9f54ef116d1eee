import { caseLink } from '../../../contract/case-link.ts';
import { bridge } from '../bridge.ts';
import { copyLink } from '../case/link-store.ts';
import { told } from '../notices/told.ts';
import { ownCaseId } from '../own-case.ts';
import { viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { chosenCase } from './chosen-case.ts';
import type { PaletteCommand } from './commands.ts';

/** Where else the chosen case can be had: in a window of its own, unless it is in that, and by its link. */
export function casePlaceCommands({ t }: Wording): readonly PaletteCommand[] {
  const chosen = chosenCase();
  if (chosen === undefined) return [];
  const { id, key } = chosen;
  const link = caseLink(id);
  const command = (
    name: string,
    also: string,
    rest: Pick<PaletteCommand, 'id' | 'keys' | 'isHeardElsewhere' | 'run'>,
  ) => ({
    words: t('hands.onCase', { key, what: name }),
    name,
    also,
    ...rest,
  });
  const ownWindow = command(t('case.ownWindow'), t('hands.also.ownWindow'), {
    id: 'own-window',
    keys: ['board', 'review'].includes(viewStore.getState().page) ? 'o' : null,
    isHeardElsewhere: true,
    run: () => told(bridge.openCaseWindow({ caseId: id })),
  });
  const places = ownCaseId === null ? [ownWindow] : [];
  if (link === null) return places;
  const copying = command(t('link.copy'), t('hands.also.copyLink'), {
    id: 'copy-link',
    keys: null,
    run() {
      chosen.open();
      told(copyLink(id, link));
    },
  });
  return [...places, copying];
}
