import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../../../../src/contract/outbox.ts';
import type { CaseEvent } from '../../../../../src/domain/cases/case.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { eventWords } from '../../../../../src/renderer/console/case/event-words.ts';
import { historyOf } from '../../../../../src/renderer/console/case/history-of.ts';
import { beijing, caseOpened } from '../../../../support/cases.ts';
import { command } from '../../../../support/commands.ts';
import { entry, words } from '../sample-cases.ts';

const OPENED = beijing('2026-11-23 10:00');
const { events } = caseOpened(OPENED, { severity: 'A' });
const given = (action: CommandAction, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...newEntry(command(OPENED + 5000, action), 1),
  ...rest,
});
const kinds = (commands: readonly OutboxEntry[], all: readonly CaseEvent[] = events) =>
  historyOf(all, commands).map((item) =>
    item.kind === 'event' ? item.event.kind : item.command.command.action.kind,
  );

describe('the history', () => {
  it('has what made no event at the help desk: whom a case was given to, and notes', () => {
    expect(
      kinds([
        given({ kind: 'assign', owner: 'Li Wei' }, { state: 'sent' }),
        given({ kind: 'note', text: 'x' }),
      ]),
    ).toEqual(['opened', 'assign', 'note']);
  });

  it('has a change of severity with its reason also where no event of the help desk is its own (policy rule 8)', () => {
    const lowering = { kind: 'change-severity', severity: 'B', reason: 'No contact' } as const;
    const change = { id: 'rt-7', at: OPENED + 6000, kind: 'severity-changed' } as const;
    const told = (severity: string) => [...events, { ...change, severity }];
    const sent = given(lowering, { state: 'sent', eventIds: ['rt-7'], isTold: true });
    expect(kinds([sent], told('B'))).toEqual(['opened', 'severity-changed']);
    expect(kinds([sent], told('C'))).toEqual(['opened', 'change-severity', 'severity-changed']);
    expect(kinds([{ ...sent, eventIds: [] }])).toEqual(['opened', 'change-severity']);
  });

  it.each(['dropped', 'refused', 'conflict'] as const)('does not have what was %s', (state) => {
    expect(kinds([given({ kind: 'note', text: 'x' }, { state })])).toEqual(['opened']);
  });

  it('knows which command made an event, before and after it was sent', () => {
    const reply = given({ kind: 'reply', text: 'x' });
    const local: CaseEvent = {
      id: `command/${reply.command.id}`,
      at: OPENED + 5000,
      kind: 'responded',
      by: 'Li Wei',
    };
    const told: CaseEvent = { ...local, id: 'rt-7' };
    const sent = given({ kind: 'reply', text: 'x' }, { state: 'sent', eventIds: ['rt-7'] });
    expect(historyOf([...events, local], [reply]).at(-1)?.command).toBe(reply);
    expect(historyOf([...events, told], [sent]).at(-1)?.command).toBe(sent);
  });
});

describe('a change of severity is told', () => {
  const change = (severity: string, fields: object = {}): CaseEvent => ({
    id: 's',
    at: OPENED + 9000,
    kind: 'severity-changed',
    severity,
    ...fields,
  });
  const told = (event: CaseEvent, language: 'en' | 'zh-CN') => {
    const item = historyOf([...events, event], []).at(-1);
    return item?.kind === 'event' ? eventWords(item.event, entry(), words(language), item.before) : '';
  };

  it.each([
    {
      event: change('B', { by: 'Li Wei' }),
      en: 'Severity lowered from A to B by Li Wei',
      zh: 'Li Wei：级别由 A 降为 B',
    },
    { event: change('B'), en: 'Severity lowered from A to B', zh: '级别由 A 降为 B' },
    { event: change('A'), en: 'Severity changed to A', zh: '级别改为 A' },
    { event: change('Z'), en: 'Severity changed to Z', zh: '级别改为 Z' },
  ])('as "$en"', ({ event, en, zh }) => {
    expect([told(event, 'en'), told(event, 'zh-CN')]).toEqual([en, zh]);
  });
});
