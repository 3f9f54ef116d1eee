import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../../src/domain/cases/case-change.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import { pushToSample } from '../../../../../src/main/sync/connectors/sample/push.ts';
import { beijing, caseOpened, stored } from '../../../../support/cases.ts';
import { command } from '../../../../support/commands.ts';

const NOW = beijing('2026-11-23 10:00');
const subject = stored(caseOpened(NOW, {}, { revision: NOW, owner: 'Zhou' }));

function push(action: CommandAction, on = subject, number = NOW + 1000) {
  const outcome = pushToSample(command(number, action), on);
  if (outcome.kind !== 'done' || outcome.change === null) throw new Error('the sample desk takes everything');
  const after = applyChange(on, outcome.change, NOW);
  if (after === null) throw new Error('nothing to store');
  return { after, eventIds: outcome.eventIds };
}

describe('the sample desk', () => {
  it.each<{ action: CommandAction; after: object; event: object | null }>([
    { action: { kind: 'assign', owner: 'Li Wei' }, after: { owner: 'Li Wei' }, event: null },
    { action: { kind: 'assign', owner: 'Chen' }, after: { owner: 'Chen' }, event: null },
    { action: { kind: 'assign', owner: null }, after: { owner: null }, event: null },
    { action: { kind: 'note', text: 'x' }, after: { owner: 'Zhou' }, event: null },
    { action: { kind: 'reply', text: 'x' }, after: { status: 'answered' }, event: { kind: 'responded' } },
    {
      action: { kind: 'change-severity', severity: 'C', reason: 'x' },
      after: { isOpen: true },
      event: { kind: 'severity-changed', severity: 'C' },
    },
    {
      action: { kind: 'pause', reason: 'on-hold' },
      after: { status: 'on hold' },
      event: { kind: 'paused', reason: 'on-hold' },
    },
    { action: { kind: 'resume' }, after: { status: 'in progress' }, event: { kind: 'resumed' } },
    { action: { kind: 'resolve' }, after: { isOpen: false, status: 'resolved' }, event: { kind: 'closed' } },
  ])('takes $action.kind', ({ action, after: expected, event }) => {
    const { after, eventIds } = push(action);
    expect(after).toMatchObject(expected);
    expect(after.events.slice(1)).toMatchObject(event === null ? [] : [{ ...event, at: NOW + 1000 }]);
    expect(after.events.slice(1).map(({ id }) => id)).toEqual(eventIds);
  });

  it('opens a closed case again, with the answer that it had', () => {
    const { after: answered } = push({ kind: 'reply', text: 'x' });
    const { after: closed } = push({ kind: 'resolve' }, answered, NOW + 2000);
    const { after, eventIds } = push({ kind: 'reopen' }, closed, NOW + 3000);
    expect(after).toMatchObject({ isOpen: true, status: 'in progress' });
    expect(after.events.map(({ kind }) => kind)).toEqual(['opened', 'responded', 'closed', 'reopened']);
    expect(after.events.at(-1)).toMatchObject({ id: eventIds[0], at: NOW + 3000, by: 'Li Wei' });
    expect(push({ kind: 'reopen' }, after, NOW + 3000).after).toEqual(after);
  });

  it('knows a command that it was told before', () => {
    const { after } = push({ kind: 'reply', text: 'x' });
    expect(push({ kind: 'reply', text: 'x' }, after).after).toEqual(after);
  });

  it('leaves the case to the agent: its invented people tell nothing of it any more', () => {
    const { after } = push({ kind: 'assign', owner: 'Li Wei' });
    const { firstSeenAt: _seen, ...told } = { ...subject, revision: NOW + 1e9, owner: 'Somebody else' };
    expect(applyChange(after, { kind: 'told', case: told }, NOW)).toBeNull();
    expect(push({ kind: 'resolve' }, after, NOW + 2000).after).toMatchObject({
      owner: 'Li Wei',
      isOpen: false,
    });
  });
});
