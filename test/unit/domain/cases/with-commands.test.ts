import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredCase } from '../../../../src/domain/cases/case.ts';
import {
  type CommandAction,
  type CommandOnCase,
  commandStateSchema,
} from '../../../../src/domain/cases/command.ts';
import { isUnsentEvent, reopenedIds, withCommands } from '../../../../src/domain/cases/with-commands.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { command, isLocalEvent, onCase } from '../../../support/commands.ts';

const OPENED = beijing('2026-11-23 10:00');
const NOW = OPENED + HOUR;
const subject = stored(caseOpened(OPENED, { severity: 'A' }, { owner: 'Zhou' }));
const give = (action: CommandAction, at = NOW) => onCase(command(at, action));
const localEvents = ({ events }: StoredCase) => events.filter(isLocalEvent);
const stateOf = (one: StoredCase, at = NOW + MINUTE) => readClock(caseClock(one, publishedPolicies), at);

describe('a command on its way counts already', () => {
  it.each<{ does: string; action: CommandAction; events: object[]; owner: string | null }>([
    {
      does: 'taking makes the agent the owner',
      action: { kind: 'assign', owner: 'Li Wei' },
      events: [],
      owner: 'Li Wei',
    },
    {
      does: 'assigning makes another person the owner',
      action: { kind: 'assign', owner: 'Chen Jing' },
      events: [],
      owner: 'Chen Jing',
    },
    {
      does: 'assigning to nobody leaves it without one',
      action: { kind: 'assign', owner: null },
      events: [],
      owner: null,
    },
    { does: 'a note leaves all as it is', action: { kind: 'note', text: 'x' }, events: [], owner: 'Zhou' },
    {
      does: 'a reply answers',
      action: { kind: 'reply', text: 'x' },
      events: [{ kind: 'responded', by: 'Li Wei' }],
      owner: 'Zhou',
    },
    {
      does: 'a change of severity says by whom and why',
      action: { kind: 'change-severity', severity: 'B', reason: 'No contact' },
      events: [{ kind: 'severity-changed', severity: 'B', by: 'Li Wei', reason: 'No contact' }],
      owner: 'Zhou',
    },
    {
      does: 'a pause stops the clock',
      action: { kind: 'pause', reason: 'on-hold' },
      events: [{ kind: 'paused', reason: 'on-hold', by: 'Li Wei' }],
      owner: 'Zhou',
    },
    {
      does: 'resuming starts it',
      action: { kind: 'resume' },
      events: [{ kind: 'resumed', by: 'Li Wei' }],
      owner: 'Zhou',
    },
    {
      does: 'resolving closes',
      action: { kind: 'resolve' },
      events: [{ kind: 'closed', by: 'Li Wei' }],
      owner: 'Zhou',
    },
  ])('$does', ({ action, events, owner }) => {
    const shown = withCommands(subject, [give(action)]);
    expect(localEvents(shown)).toMatchObject(events.map((event) => ({ ...event, at: NOW })));
    expect(shown).toMatchObject({ owner, isOpen: true, updatedAt: NOW });
  });

  it('and says who gives the case to its owner, for as long as its source does not show it', () => {
    const take = onCase(command(NOW, { kind: 'assign', owner: 'Chen Jing' }));
    expect(withCommands(subject, [take]).assignedBy).toBe('Li Wei');
    expect(withCommands(subject, [{ ...take, state: 'sent' }]).assignedBy).toBeUndefined();
  });

  it('so that a reply given offline stops the clock at the instant at which it was given', () => {
    expect(stateOf(subject).state).toBe('running');
    const shown = withCommands(subject, [give({ kind: 'reply', text: 'x' })]);
    expect(stateOf(shown)).toMatchObject({ state: 'met', remainingMs: HOUR });
  });

  it.each([{ state: 'conflict' }, { state: 'refused' }, { state: 'dropped' }] as const)(
    'but not once it is $state',
    ({ state }) => {
      const reply = onCase(command(NOW, { kind: 'reply', text: 'x' }), { state });
      expect(withCommands(subject, [reply])).toEqual(subject);
    },
  );

  it('and of several owners the last', () => {
    const [first, second] = [
      onCase(command(NOW, { kind: 'assign', owner: 'Chen Jing' })),
      onCase(command(NOW + 1, { kind: 'assign', owner: null })),
    ];
    expect(withCommands(subject, [second, first]).owner).toBeNull();
  });

  it('and not on another case', () => {
    const other = onCase(command(NOW, { kind: 'assign', owner: 'Li Wei' }, { caseId: 'desk/2' }));
    expect(withCommands(subject, [other])).toBe(subject);
  });
});

it('what is done to a case that was logged here has nobody to reach: it never counts as not sent', () => {
  const intake = { channel: 'phone', contact: '', notes: '' } as const;
  const reply = give({ kind: 'reply', text: 'x' });
  expect(withCommands(subject, [reply]).events.filter(isUnsentEvent)).toHaveLength(1);
  expect(withCommands({ ...subject, intake }, [reply]).events.filter(isUnsentEvent)).toEqual([]);
});

describe('a closed case that will be reopened', () => {
  const closing = { id: 'rt-3', at: NOW, kind: 'closed' } as const;
  const closed: StoredCase = { ...subject, isOpen: false, events: [...subject.events, closing] };
  const reopen = give({ kind: 'reopen' }, NOW + HOUR);
  const deadline = caseClock(subject, publishedPolicies).deadline ?? Number.NaN;

  it('is open already, and its clock goes on from when that was given: closed, it stood', () => {
    const shown = withCommands(closed, [reopen]);
    expect(shown).toMatchObject({ isOpen: true, updatedAt: NOW + HOUR });
    expect(localEvents(shown)).toMatchObject([{ kind: 'reopened', at: NOW + HOUR, by: 'Li Wei' }]);
    expect(stateOf(shown, NOW + HOUR + MINUTE).state).toBe('running');
    expect(caseClock(shown, publishedPolicies).deadline).toBe(deadline + HOUR);
  });

  it('stays answered as it was: no second clock begins (policy rule 10)', () => {
    const answer = { id: 'rt-2', at: OPENED + MINUTE, kind: 'responded', by: 'Zhou' } as const;
    const answered = { ...closed, events: [...closed.events, answer] };
    const shown = withCommands(answered, [reopen]);
    expect(shown.isOpen).toBe(true);
    expect(caseClock(shown, publishedPolicies)).toMatchObject({ respondedAt: answer.at, deadline });
    expect(stateOf(shown, NOW + 9 * HOUR).state).toBe('met');
  });

  it('is closed again once that is taken back, refused or in conflict', () => {
    for (const state of ['dropped', 'refused', 'conflict'] as const)
      expect(withCommands(closed, [{ ...reopen, state }])).toEqual(closed);
  });

  it('takes what is given after that, and nothing of what was given before', () => {
    const before = give({ kind: 'assign', owner: 'Chen Jing' }, NOW + MINUTE);
    const after = give({ kind: 'reply', text: 'x' }, NOW + 2 * HOUR);
    const shown = withCommands(closed, [after, reopen, before]);
    expect(localEvents(shown).map(({ kind }) => kind)).toEqual(['reopened', 'responded']);
    expect(shown.owner).toBe('Zhou');
  });

  it('has the owner that it is given after that', () => {
    const assign = give({ kind: 'assign', owner: null }, NOW + 2 * HOUR);
    const again = give({ kind: 'reopen' }, NOW + 3 * HOUR);
    expect(withCommands(closed, [reopen, assign, again])).toMatchObject({
      owner: null,
      assignedBy: 'Li Wei',
    });
  });

  it('stays closed where its source has it no more', () => {
    const gone = { ...closed, isGone: true } as const;
    expect(withCommands(gone, [reopen])).toEqual(gone);
  });

  it('is told by the source’s own event from then on, which names the agent', () => {
    const own = { id: 'rt-4', at: NOW + HOUR + 5, kind: 'reopened' } as const;
    const told: StoredCase = { ...closed, isOpen: true, events: [...closed.events, own] };
    const sent = { ...reopen, state: 'sent', isTold: true, eventIds: ['rt-4'] } as const;
    expect(withCommands(told, [sent]).events.at(-1)).toEqual({ ...own, by: 'Li Wei' });
  });

  it('is named where it has to be read though it is stored as closed', () => {
    expect(reopenedIds([reopen, reopen, give({ kind: 'resume' })])).toEqual(['desk/1']);
  });
});

describe('a command that was sent', () => {
  const lowering = { kind: 'change-severity', severity: 'B', reason: 'No contact' } as const;
  const sent = onCase(command(NOW, lowering), { state: 'sent', eventIds: ['rt-7'] });
  const told: StoredCase = {
    ...subject,
    events: [
      ...subject.events,
      { id: 'rt-7', at: NOW + 5, kind: 'severity-changed', severity: 'B', by: 'sync' },
    ],
  };

  it('counts on until the source tells it', () => {
    expect(localEvents(withCommands(subject, [sent]))).toHaveLength(1);
  });

  it('is told by the source’s own event, which then names the agent and the reason', () => {
    const shown = withCommands(told, [sent]);
    expect(localEvents(shown)).toEqual([]);
    expect(shown.events.at(-1)).toEqual({
      id: 'rt-7',
      at: NOW + 5,
      kind: 'severity-changed',
      severity: 'B',
      by: 'Li Wei',
      reason: 'No contact',
    });
  });

  it('signs no other change than the one that it asked for', () => {
    const other: StoredCase = {
      ...subject,
      events: [...subject.events, { id: 'rt-7', at: NOW + 5, kind: 'severity-changed', severity: 'C' }],
    };
    expect(withCommands(other, [sent])).toEqual(other);
  });

  it('that made no event leaves the fields to the source', () => {
    const taken = onCase(command(NOW, { kind: 'assign', owner: 'Li Wei' }), { state: 'sent' });
    expect(withCommands(subject, [taken])).toEqual(subject);
  });
});

const someAction: fc.Arbitrary<CommandAction> = fc.constantFrom<CommandAction>(
  { kind: 'assign', owner: 'Li Wei' },
  { kind: 'assign', owner: 'Chen Jing' },
  { kind: 'assign', owner: null },
  { kind: 'reply', text: 'x' },
  { kind: 'note', text: 'x' },
  { kind: 'change-severity', severity: 'B', reason: 'x' },
  { kind: 'change-severity', severity: 'A', reason: 'x' },
  { kind: 'pause', reason: 'on-hold' },
  { kind: 'resume' },
  { kind: 'resolve' },
  { kind: 'reopen' },
);
const someCommands: fc.Arbitrary<readonly CommandOnCase[]> = fc
  .array(fc.record({ action: someAction, state: fc.constantFrom(...commandStateSchema.options) }), {
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ action, state }, at) => {
      const given = command(NOW + at * MINUTE, action, { by: `Agent ${at}` });
      return onCase(given, { state, eventIds: state === 'sent' ? [`told-${at}`] : [] });
    }),
  );

describe('a command that is settled counts no more', () => {
  const told = (number: number, action: CommandAction, eventIds: readonly string[]) =>
    onCase(command(number, action), { state: 'sent', isTold: true, eventIds });
  const paused = told(OPENED + 30 * MINUTE, { kind: 'pause', reason: 'on-hold' }, ['rt:100']);
  const resumed = told(OPENED + 30 * MINUTE + 5, { kind: 'resume' }, []);
  const inTwoHours = OPENED + 2 * HOUR;

  it('when its source takes back the event that it made, as a mapping that was edited does', () => {
    const retold = stored(caseOpened(OPENED));
    const shown = withCommands(retold, [paused, resumed]);
    expect(shown).toEqual(retold);
    expect(stateOf(shown, inTwoHours).state).toBe('running');
    expect(caseClock(shown, publishedPolicies).deadline).toBe(OPENED + 4 * HOUR);
  });

  it('and leaves the case with the clock that it has for those who know of the active commands alone', () => {
    fc.assert(
      fc.property(someCommands, (all) => {
        const some = all.map((one, at) => ({ ...one, isTold: one.state === 'sent' && at % 2 === 0 }));
        const active = some.filter(({ state, isTold }) => (state === 'sent' ? !isTold : state !== 'dropped'));
        const clocks = [some, active].map((commands) =>
          caseClock(withCommands(subject, commands), publishedPolicies),
        );
        expect(clocks[0]).toEqual(clocks[1]);
      }),
    );
  });

  it('when its source has closed the case without it', () => {
    const closed: StoredCase = {
      ...subject,
      isOpen: false,
      events: [...subject.events, { id: 'rt:9', at: NOW + MINUTE, kind: 'closed' }],
    };
    for (const state of ['queued', 'sending', 'sent'] as const) {
      const reply = onCase(command(NOW, { kind: 'reply', text: 'x' }), { state, eventIds: ['rt:10'] });
      expect(withCommands(closed, [reply])).toEqual(closed);
    }
  });
});

describe('the overlay', () => {
  it('does not depend on the order in which commands are told', () => {
    const shuffled = someCommands.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(withCommands(subject, mixed)).toEqual(withCommands(subject, all));
      }),
    );
  });

  it('of sent commands that the source tells already changes no clock and adds no event', () => {
    fc.assert(
      fc.property(someCommands, (all) => {
        const pending = all.map((one) => ({ ...one, state: 'queued' as const }));
        const ahead = withCommands(subject, pending);
        // The source tells the same events under ids of its own.
        const events = ahead.events.map((event, at) => ({ ...event, id: `own-${at}` }));
        const told: StoredCase = { ...ahead, events };
        const making = pending.filter(
          ({ command: { action } }) => action.kind !== 'assign' && action.kind !== 'note',
        );
        const sent = making.map((one, at) => ({
          ...one,
          state: 'sent' as const,
          eventIds: [`own-${subject.events.length + at}`],
        }));
        const shown = withCommands(told, sent);
        expect(shown.events.map(({ id }) => id)).toEqual(told.events.map(({ id }) => id));
        expect(stateOf(shown)).toEqual(stateOf(told));
        expect(shown).toEqual(told);
      }),
    );
  });
});
