import { describe, expect, it } from 'vitest';
import { caseEventSchema } from '../../../../src/domain/cases/case.ts';
import { commandSchema } from '../../../../src/domain/cases/command.ts';
import { eventOfCommand } from '../../../../src/domain/cases/event-of-command.ts';

const command = {
  id: '0b0c6a3e-7c53-4c5f-9d36-0d3f3f0b9a11',
  caseId: 'desk/1',
  sourceId: 'desk',
  at: 1_795_420_800_000,
  by: 'Li Wei',
  action: { kind: 'assign', owner: 'Li Wei' },
  basedOn: 7,
};

describe('a command is read', () => {
  it.each([
    { kind: 'assign', owner: 'Li Wei' },
    { kind: 'assign', owner: null },
    { kind: 'reply', text: ' We are looking into it.\n' },
    { kind: 'note', text: 'Third time this week' },
    { kind: 'change-severity', severity: 'B', reason: 'The customer has named no contact' },
    { kind: 'pause', reason: 'waiting-for-customer' },
    { kind: 'pause', reason: 'on-hold' },
    { kind: 'resume' },
    { kind: 'resolve' },
    { kind: 'reopen' },
  ])('when it is to $kind, and nothing of it is changed', (action) => {
    expect(commandSchema.parse({ ...command, action })).toEqual({ ...command, action });
  });
});

describe('a command is refused', () => {
  it.each([
    { because: 'a reply says nothing', change: { action: { kind: 'reply', text: ' \n ' } } },
    { because: 'a note says nothing', change: { action: { kind: 'note', text: '' } } },
    {
      because: 'a severity is changed for no reason',
      change: { action: { kind: 'change-severity', severity: 'B', reason: ' ' } },
    },
    {
      because: 'a case is given to a person without a name',
      change: { action: { kind: 'assign', owner: ' ' } },
    },
    { because: 'it is not said to whom a case is given', change: { action: { kind: 'assign' } } },
    { because: 'a pause has no reason', change: { action: { kind: 'pause' } } },
    { because: 'nobody gave it', change: { by: ' ' } },
    { because: 'it cannot be told from others', change: { id: '7' } },
    { because: 'nobody knows what it is to do', change: { action: { kind: 'escalate' } } },
  ])('when $because', ({ change }) => {
    expect(commandSchema.safeParse({ ...command, ...change }).success).toBe(false);
  });
});

describe('policy rule 8: a severity is lowered', () => {
  const lowering = { kind: 'change-severity', severity: 'C', reason: 'The customer has named no contact' };
  const { by: _by, ...unnamed } = command;

  it.each([
    ['without a reason', { ...command, action: { kind: 'change-severity', severity: 'C' } }],
    ['for an empty reason', { ...command, action: { ...lowering, reason: ' \n ' } }],
    ['by nobody', { ...unnamed, action: lowering }],
    ['by an empty name', { ...command, action: lowering, by: ' ' }],
  ])('never %s', (_, told) => {
    expect(commandSchema.safeParse(told).success).toBe(false);
  });

  it('with a reason and the name of who did it, which its history keeps', () => {
    const event = eventOfCommand(commandSchema.parse({ ...command, action: lowering }), 'lowered');
    expect(event).toEqual({
      id: 'lowered',
      at: command.at,
      kind: 'severity-changed',
      severity: 'C',
      by: 'Li Wei',
      reason: 'The customer has named no contact',
    });
    expect(caseEventSchema.parse(event)).toEqual(event);
  });
});
