import { type EpochMs, MINUTE, SECOND } from '../../../../domain/units.ts';
import type { BareEvent, Status } from './draft.ts';
import { clockedUnder, happen, type LiveCase } from './live-case.ts';
import { OPENING_SCENE, type SceneCase } from './opening-scene.ts';
import { AGENTS, CUSTOMERS } from './people.ts';
import { type Random, randomOf } from './random.ts';
import type { Subject } from './subjects/subject.ts';
import { takeSubject } from './subjects/subject-lines.ts';
import type { DeskOrigin } from './ticks.ts';
import { LOWERING_REASONS } from './words.ts';
import { workedBackFrom } from './worked-back.ts';

/** What happened to a case of the scene up to the anchor, in order; the first entry opens it. */
type History = readonly {
  readonly at: EpochMs;
  readonly status: Status;
  readonly events: readonly BareEvent[];
}[];

/**
 * The desk at its anchor, oldest case first, numbered from `firstNumber`. Each case was opened as long ago as
 * its situation asks for under the published policy, whatever hour and day the anchor is.
 */
export function openingCases(origin: DeskOrigin, firstNumber: number): LiveCase[] {
  const random = randomOf(origin.seed, 'opening');
  const taken = new Set<Subject>();
  const customers = random.shuffled(CUSTOMERS);
  const agents = random.shuffled(AGENTS);
  const cast = OPENING_SCENE.map((part, place) => {
    const signed = customers.filter(({ plan }) => plan === part.plan);
    return {
      part,
      customer: signed[place % signed.length]?.name ?? '',
      subject: takeSubject(part.serviceType, part.severity, taken, random),
      owner: part.isUnowned ? null : (agents[place % agents.length] ?? null),
    };
  });
  return cast
    .map((role) => ({ ...role, history: historyOf(role.part, origin.anchor, role.owner, random) }))
    .sort((a, b) => (a.history[0]?.at ?? 0) - (b.history[0]?.at ?? 0))
    .map(({ part, history, ...role }, place): LiveCase => {
      const live: LiveCase = {
        ...role,
        number: firstNumber + place,
        serviceType: part.serviceType,
        mappingRemarks: part.mappingRemarks,
        happenings: [],
        terms: part,
        isAnswered: false,
        pausedAt: null,
        isOpen: true,
        replyDueAt: origin.anchor,
      };
      for (const { at, status, events } of history) happen(live, at, status, events);
      return live;
    });
}

function historyOf(part: SceneCase, anchor: EpochMs, owner: string | null, random: Random): History {
  const { serviceType, severity, plan, situation } = part;
  const terms = { serviceType, severity, plan };
  const { targetMs, workingTime } = clockedUnder(terms, anchor);
  const blur = random.between(0, 50) * SECOND;
  const back = (from: EpochMs, ms: number) => workedBackFrom(workingTime, from, ms);
  const opened = (at: EpochMs): History[number] => ({
    at,
    status: owner === null ? 'new' : 'in progress',
    events: [{ kind: 'opened', ...terms }],
  });
  const by = owner ?? random.pick(AGENTS);
  switch (situation.kind) {
    case 'new':
      return [opened(anchor - situation.wallMinutesAgo * MINUTE - blur)];
    case 'unanswered':
      return [opened(back(anchor, targetMs - situation.leftMinutes * MINUTE - blur))];
    case 'paused': {
      const { reason } = situation;
      const pausedAt = back(anchor, situation.sinceMinutes * MINUTE + blur);
      const openedAt = back(pausedAt, targetMs - situation.leftMinutes * MINUTE);
      const status = reason === 'on-hold' ? 'on hold' : 'waiting for customer';
      return [opened(openedAt), { at: pausedAt, status, events: [{ kind: 'paused', reason }] }];
    }
    case 'answered': {
      const answeredAt = back(anchor, situation.sinceMinutes * MINUTE + blur);
      const openedAt = back(answeredAt, situation.afterMinutes * MINUTE);
      const reply: BareEvent = { kind: 'responded', by };
      const wait: BareEvent = { kind: 'paused', reason: 'waiting-for-customer' };
      return situation.isWaiting
        ? [opened(openedAt), { at: answeredAt, status: 'waiting for customer', events: [reply, wait] }]
        : [opened(openedAt), { at: answeredAt, status: 'answered', events: [reply] }];
    }
    case 'changed': {
      const earlier = { ...terms, ...situation.earlier };
      const changedAt = back(anchor, situation.sinceMinutes * MINUTE + blur);
      const usedBefore = targetMs - (situation.leftMinutes + situation.sinceMinutes) * MINUTE - blur;
      const openedAt = workedBackFrom(clockedUnder(earlier, changedAt).workingTime, changedAt, usedBefore);
      const lowered = earlier.severity < severity;
      const change: BareEvent =
        situation.earlier.plan === undefined
          ? {
              kind: 'severity-changed',
              severity,
              by,
              ...(lowered && { reason: random.pick(LOWERING_REASONS) }),
            }
          : { kind: 'plan-changed', plan };
      return [
        { ...opened(openedAt), events: [{ kind: 'opened', ...earlier }] },
        { at: changedAt, status: 'in progress', events: [change] },
      ];
    }
  }
}
