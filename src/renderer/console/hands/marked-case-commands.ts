import { askMarked } from '../board/marked/asked-of-marked.ts';
import { markedOffers } from '../board/marked/marked-offers.ts';
import { deskStore, knownEntries } from '../desk/desk.ts';
import { programStore } from '../program.ts';
import { viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS } from './chosen-case-commands.ts';
import type { Command } from './commands.ts';

/** What has a key for one case has it for all marked ones; a reply is written to one. */
const KINDS = ['take', 'change-severity', 'note'] as const;

/**
 * What can be done to the marked cases by a key, as the bar above them does it; nothing away from the board, or while a
 * case is open beside it: then the keys are for that one.
 */
export function markedCaseCommands({ t }: Wording): readonly Command[] {
  const { page, openId, markedIds } = viewStore.getState();
  if (page !== 'board' || openId !== null || markedIds.size === 0) return [];
  const marked = knownEntries().filter(({ subject }) => markedIds.has(subject.id));
  const agent = programStore.getState().state?.preferences.agent ?? '';
  const abilities = new Map(deskStore.getState().sources?.map((one) => [one.sourceId, one.abilities]));
  const offers = markedOffers(marked, (sourceId) => abilities.get(sourceId) ?? [], agent);
  return KINDS.filter((kind) => offers.some((offer) => offer.kind === kind)).map((kind) => ({
    id: `do marked ${kind}`,
    words: t('hands.onMarked', {
      count: marked.length,
      what: kind === 'change-severity' ? t('commands.severitySend') : t(`commands.do.${kind}`),
    }),
    also: t(`commands.also.${kind}`),
    keys: CASE_KEYS[kind],
    run: () => askMarked(kind),
  }));
}
