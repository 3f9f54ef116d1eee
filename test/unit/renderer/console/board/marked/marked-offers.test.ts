import { describe, expect, it } from 'vitest';
import { type CommandKind, commandKindSchema } from '../../../../../../src/domain/cases/command.ts';
import { markedOffers } from '../../../../../../src/renderer/console/board/marked/marked-offers.ts';
import { changedBy, changesWords } from '../../../../../../src/renderer/console/case/commands/changed-by.ts';
import { entry, NOON, words } from '../../sample-cases.ts';

const paused = { id: 'p', at: NOON - 1000, kind: 'paused', reason: 'on-hold' } as const;
const one = entry({});
const ours = (sourceId: string) => ({ ...one, subject: { ...one.subject, sourceId, owner: 'Zhou' } });
const abilities: Readonly<Record<string, readonly CommandKind[]>> = {
  all: commandKindSchema.options,
  notes: ['note'],
};
const counts = (marked: Parameters<typeof markedOffers>[0]) =>
  markedOffers(marked, (sourceId) => abilities[sourceId] ?? [], 'Li Wei').map(
    ({ kind, entries }) => `${kind} ${entries.length}`,
  );

describe('marked cases', () => {
  it('are offered what some of their sources are able to, with how many; never a reply', () => {
    expect(counts([ours('all'), ours('all'), ours('notes'), ours('none')])).toEqual([
      'take 2',
      'assign 2',
      'change-severity 2',
      'pause 2',
      'note 3',
      'resolve 2',
    ]);
    expect(counts([ours('none')])).toEqual([]);
  });

  it('say that they have no owners where none of them can have one', () => {
    const told = (...sources: readonly string[]) =>
      markedOffers(sources.map(ours), (sourceId) => abilities[sourceId] ?? [], 'Li Wei')
        .filter(({ hindrance }) => hindrance === 'no-owners')
        .map(({ kind }) => kind);
    expect(told('notes', 'notes')).toEqual(['take', 'assign']);
    expect(told('notes', 'all')).toEqual([]);
  });

  it('are paused where they run and resumed where they are paused; who owns one does not take it', () => {
    const held = entry({ events: [paused] });
    const owned = { ...held, subject: { ...held.subject, sourceId: 'all', owner: 'Li Wei' } };
    expect(counts([ours('all'), owned])).toEqual([
      'take 1',
      'assign 2',
      'change-severity 2',
      'pause 1',
      'resume 1',
      'note 2',
      'resolve 2',
    ]);
  });

  it('keep their severity where they have it already or where their policy does not know it', () => {
    const own = one.clock.terms.severity;
    const other = one.clock.policy.severities.find(({ id }) => id !== own)?.id ?? '';
    expect(changedBy([one, one], other)).toHaveLength(2);
    expect(changedBy([one], own)).toEqual([]);
    expect(changedBy([one], 'unknown')).toEqual([]);
  });

  it('are told by number, and the only one that changes by its key', () => {
    expect(changesWords([one, one], 4, words())).toMatch(/^Changes 2 of 4;/);
    expect(changesWords([one], 4, words())).toMatch(/^Of 4, only RT-1 changes;/);
    expect(changesWords([one], 4, words('zh-CN'))).toContain('RT-1');
  });
});
