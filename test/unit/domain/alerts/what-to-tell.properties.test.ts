import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert } from '../../../../src/domain/alerts/alert.ts';
import { isSettled } from '../../../../src/domain/alerts/candidates.ts';
import { alertsOf } from '../../../../src/domain/alerts/case-alerts.ts';
import { isLive, isPending, type LedgerRow } from '../../../../src/domain/alerts/ledger-row.ts';
import type { LedgerWrite } from '../../../../src/domain/alerts/ledger-write.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { Presence, Situation } from '../../../../src/domain/alerts/situation.ts';
import { toldEarly } from '../../../../src/domain/alerts/told-early.ts';
import type { PlannedNotice } from '../../../../src/domain/alerts/told-together.ts';
import { whatToTell } from '../../../../src/domain/alerts/what-to-tell.ts';
import type { CaseEvent, StoredCase } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { DAY, HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';

const START = beijing('2026-11-23 09:00');

/** What happens to the program during the day. */
type Move =
  | { readonly kind: 'run'; readonly ms: number }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'restart'; readonly ms: number }
  /** The power fails after so many of a review's three steps: nothing written, rows in hand, also shown. */
  | { readonly kind: 'crash'; readonly ms: number; readonly after: 0 | 1 | 2 }
  /** A review fails after so many of its steps, as on a full disk; the program goes on. */
  | { readonly kind: 'fail'; readonly ms: number; readonly after: 1 | 2 }
  | { readonly kind: 'jump'; readonly ms: number }
  /** Somebody sets other steps. */
  | { readonly kind: 'set'; readonly steps: AlertSettings['steps'] };

const inMinutes = (...values: number[]) => values.map((value) => ({ unit: 'minutes' as const, value }));
const SETS: readonly AlertSettings['steps'][] = [
  DEFAULT_ALERT_SETTINGS.steps,
  { usual: inMinutes(60, 30, 10), bySeverity: {} },
  { usual: [], bySeverity: { A: inMinutes(45), C: [{ unit: 'percent', value: 50 }] } },
];

const spell = fc.oneof(
  fc.integer({ min: 1_000, max: 5 * MINUTE }),
  fc.integer({ min: MINUTE, max: 4 * HOUR }),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('run' as const), ms: spell }) },
  fc.record({ kind: fc.constant('sleep' as const), ms: spell }),
  fc.record({ kind: fc.constant('restart' as const), ms: spell }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      ms: spell,
      after: fc.constantFrom(0 as const, 1 as const, 2 as const),
    }),
  },
  fc.record({
    kind: fc.constant('fail' as const),
    ms: spell,
    after: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({ kind: fc.constant('jump' as const), ms: fc.integer({ min: -HOUR, max: 3 * HOUR }) }),
  fc.record({ kind: fc.constant('set' as const), steps: fc.constantFrom(...SETS) }),
);
const drawnCase = fc.record({
  opened: fc.integer({ min: 0, max: 10 * 60 }),
  severity: fc.constantFrom('A', 'B', 'C'),
  answered: fc.option(fc.integer({ min: 1, max: 12 * 60 }), { freq: 1 }),
  raised: fc.option(fc.integer({ min: 1, max: 6 * 60 })),
});

/** The desk without the machine: a ledger in memory, a clock that is moved, and everything that was shown. */
function simulate(cases: readonly StoredCase[]) {
  let now = START;
  let run = 1;
  const rows = new Map<string, LedgerRow>();
  let settings = DEFAULT_ALERT_SETTINGS;
  const setAt = new Map<string, number>();
  const shown: { readonly notice: PlannedNotice; readonly at: number }[] = [];
  /** What came due by a clock that was put back before that, each time. */
  const untold: string[] = [];
  let presence: Presence = {
    run: 'run 1',
    awayUntil: now,
    settledFrom: now,
    reachableSince: 0,
    isFocusMode: false,
    isWatched: false,
    shownAt: [],
  };
  /** What the help desk has told stays told, also when the clock is put back. */
  let toldUntil = now;
  const isTold = ({ at }: { readonly at: number }) => at <= toldUntil;
  const seen = (subject: StoredCase) => ({ ...subject, events: subject.events.filter(isTold) });
  const alerts = (): readonly Alert[] => {
    toldUntil = Math.max(toldUntil, now);
    return cases
      .filter(({ openedAt }) => openedAt <= toldUntil)
      .flatMap((subject) => {
        const clock = caseClock(seen(subject), publishedPolicies);
        return alertsOf(subject, clock, {
          settings,
          agent: null,
          agentSince: null,
          watchedSince: 0,
          isExport: false,
          now,
        });
      });
  };
  const write = (writes: readonly LedgerWrite[]) => {
    for (const { row, from } of writes) {
      expect(rows.get(row.id)?.state ?? null).toBe(from);
      rows.set(row.id, row);
    }
  };
  const ask = () => {
    const raised = alerts();
    const situation: Situation = {
      now,
      alerts: raised,
      rows,
      live: [...rows.values()].filter(isLive),
      endOf: ({ id }: { readonly id: string }) =>
        raised.some((alert) => alert.id === id) ? null : 'answered',
      settings,
      calendar: publishedPolicies.calendar,
      presence,
    };
    const telling = whatToTell(situation);
    const isOpen = (alert: Alert) => {
      const row = rows.get(alert.id);
      return row === undefined ? alert.at <= now : !isSettled(alert, row);
    };
    // What is settled or not due yet may be left out: it makes no difference.
    expect(whatToTell({ ...situation, alerts: raised.filter(isOpen) })).toEqual(telling);
    return telling;
  };
  /** One review, cut off after so many of its steps. */
  const review = (steps = 3): number | null => {
    const early = steps > 0 ? toldEarly([...rows.values()], now) : [];
    write(early);
    untold.push(...early.map(({ row }) => row.id));
    const telling = ask();
    if (steps > 0) write(telling.writes);
    for (const notice of steps > 1 ? telling.notices : []) {
      shown.push({ notice, at: now });
      presence = { ...presence, shownAt: [...presence.shownAt, now] };
      if (steps < 3) break;
      for (const id of notice.alertIds) {
        const row = rows.get(id);
        if (row !== undefined) rows.set(id, { ...row, state: 'fired', stateAt: now });
      }
    }
    return telling.lookAgainAt;
  };
  const away = () => {
    presence = { ...presence, awayUntil: now, settledFrom: now };
  };
  const restart = () => {
    run += 1;
    presence = { ...presence, run: `run ${run}`, shownAt: [] };
    away();
    review();
  };
  /** When something happens next, by `end` at the latest. */
  const nextBy = (end: number) =>
    Math.min(end, ...[...openings(), ...alerts().map(({ at }) => at)].filter((at) => at > now));
  /** Lets the program run: it looks whenever an alert is due or it said it would. */
  const runFor = (ms: number) => {
    const end = now + ms;
    for (let lookAt = review(); ; lookAt = review()) {
      now = nextBy(Math.min(end, lookAt ?? end));
      if (now === end) break;
    }
    review();
  };
  /** When cases are opened or changed: the help desk tells at once. */
  const openings = () => cases.flatMap(({ events }) => events.map(({ at }) => at));
  return {
    rows,
    shown,
    untold,
    setAt,
    alerts,
    ask,
    finish: () => runFor(2 * DAY),
    make(step: Move) {
      switch (step.kind) {
        case 'run':
          return runFor(step.ms);
        case 'sleep':
          now += step.ms;
          away();
          return void review();
        case 'restart':
          now += step.ms;
          return restart();
        case 'crash':
          now = nextBy(now + step.ms);
          review(step.after);
          return restart();
        case 'fail':
          now = nextBy(now + step.ms);
          return void review(step.after);
        case 'jump':
          now += step.ms;
          away();
          return void review();
        case 'set': {
          const known = new Set(alerts().map(({ id }) => id));
          settings = { ...settings, steps: step.steps };
          // What the ledger has is decided by then: its step was set before, too, and taken away in between.
          for (const { id } of alerts()) if (!known.has(id) && !rows.has(id)) setAt.set(id, now);
          return void review();
        }
      }
    },
  };
}

function drawn(
  all: readonly { opened: number; severity: string; answered: number | null; raised: number | null }[],
) {
  return all.map(({ opened, severity, answered, raised }, place): StoredCase => {
    const openedAt = START + opened * MINUTE + place;
    const events: CaseEvent[] = [];
    if (raised !== null)
      events.push({ id: 'u', at: openedAt + raised * MINUTE, kind: 'severity-changed', severity: 'A' });
    if (answered !== null)
      events.push({ id: 'r', at: openedAt + answered * MINUTE, kind: 'responded', by: 'Lin' });
    const about = { id: `desk/${place}`, key: `RT-${place}`, owner: 'Lin', events };
    return stored(caseOpened(openedAt, { severity }, about));
  });
}

describe('whatever happens to the program', () => {
  const day = fc.tuple(
    fc.array(drawnCase, { minLength: 1, maxLength: 12 }),
    fc.array(move, { minLength: 5, maxLength: 25 }),
  );
  const lived = ([cases, moves]: [Parameters<typeof drawn>[0], Move[]]) => {
    const desk = simulate(drawn(cases));
    for (const step of moves) desk.make(step);
    return desk;
  };

  test('no alert is told twice, unless it is said that it may have been, or the clock is put back before it', () => {
    fc.assert(
      fc.property(day, (drawnDay) => {
        const { shown, untold } = lived(drawnDay);
        const sure = shown.flatMap(({ notice }) => (notice.why === 'maybe-shown' ? [] : notice.alertIds));
        const cutOff = drawnDay[1].filter(({ kind }) => kind === 'crash' || kind === 'fail').length;
        const times = (ids: readonly string[], id: string) => ids.filter((one) => one === id).length;
        expect(sure.filter((id) => times(sure, id) > 1 + times(untold, id))).toEqual([]);
        expect(shown.filter(({ notice }) => notice.why === 'maybe-shown').length).toBeLessThanOrEqual(cutOff);
      }),
    );
  });

  test('none is lost: in the end every alert that is due was told, or overtaken by one that was', () => {
    fc.assert(
      fc.property(day, (drawnDay) => {
        const desk = lived(drawnDay);
        desk.finish();
        const told = new Set(desk.shown.flatMap(({ notice }) => notice.alertIds));
        const last = new Map(desk.alerts().map((alert) => [alert.caseId, alert.id]));
        for (const { id, caseId } of desk.alerts()) {
          const row = desk.rows.get(id);
          expect(row === undefined || isPending(row) || row.why === 'clock-ahead', id).toBe(false);
          if (row?.why === 'step-set-later') continue;
          if (row?.state === 'superseded') expect(told.has(last.get(caseId) ?? ''), id).toBe(true);
          else expect(told.has(id), id).toBe(true);
        }
      }),
    );
  });

  test('a step that is set is told of nothing that had passed by then', () => {
    fc.assert(
      fc.property(day, (drawnDay) => {
        const { rows, shown, untold, setAt } = lived(drawnDay);
        for (const { notice } of shown) {
          for (const id of notice.alertIds) {
            const row = rows.get(id);
            const since = setAt.get(id);
            if (since === undefined || untold.includes(id)) continue;
            if (row?.claimedAt === since) expect(row.dueAt, id).toBeGreaterThan(since);
          }
        }
      }),
    );
  });

  test('what was decided is decided: asked again at once, there is nothing to do', () => {
    fc.assert(
      fc.property(day, (drawnDay) => {
        const { ask } = lived([drawnDay[0], [...drawnDay[1], { kind: 'run', ms: 1 }]]);
        expect(ask()).toMatchObject({ writes: [], notices: [] });
      }),
    );
  });
});
