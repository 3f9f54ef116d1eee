import type { BusinessCalendar } from '../calendar/business-days.ts';
import { instantOfWall } from '../calendar/wall-time.ts';
import { type WorkingTime, workingTime } from '../calendar/working-time.ts';
import type { EpochMs } from '../units.ts';
import type { Policy } from './policy.ts';

/** All versions of a policy with the calendar they are read on, ready to be asked. */
export interface PolicyBook {
  /** The calendar that it was made with. */
  readonly calendar: BusinessCalendar;
  /** That calendar and the further ones. */
  readonly calendars: readonly BusinessCalendar[];
  readonly versions: readonly Policy[];
  /**
   * The version under which a case opened at `openedAt` is read, for good (policy rule 9). Of policies that are in
   * force side by side, the one that came last and has the service type with which the case was opened; where none
   * has it, or none is named, the one that came last.
   */
  inForce(openedAt: EpochMs, serviceType?: string): Policy;
  /** The policies under which cases opened at `at` may be read, the one that came last first. */
  allInForce(at: EpochMs): readonly Policy[];
  /** The calendar whose business days the version is read on. */
  calendarOf(policy: Policy): BusinessCalendar;
  /** The working time of one of the policy's working hours; the same index each time. */
  workingTime(policy: Policy, hoursId: string): WorkingTime;
}

/**
 * Binds versions to the calendar that each names. Versions of one policy follow each other; policies with different
 * ids are in force side by side. A case older than the first version is read under the first one.
 *
 * @param others further calendars, for versions that name another than `calendar`.
 * @throws Error when there is no version, or no calendar for one.
 */
export function policyBook(
  policies: readonly Policy[],
  calendar: BusinessCalendar,
  others: readonly BusinessCalendar[] = [],
): PolicyBook {
  const starting = (policy: Policy) => instantOfWall(policy.inForceFrom, 0, policy.zone, 'opening');
  const versions = [...policies].sort((a, b) => starting(a) - starting(b));
  const starts = versions.map(starting);
  const first = versions[0];
  if (first === undefined) throw new Error('a policy book needs at least one version');
  const sideBySide = versions.map((_, at) => newestOfEach(versions.slice(0, at + 1)));
  const calendars = [calendar, ...others];
  const calendarOf = (policy: Policy) => {
    const found = calendars.find(({ id }) => id === policy.calendar);
    if (found === undefined)
      throw new Error(`policy ${policy.version} needs the calendar ${policy.calendar}`);
    return found;
  };
  versions.forEach(calendarOf);
  const indexes = new Map<Policy, Map<string, WorkingTime>>();
  const onlyFirst = [first];
  const inForceAt = (at: EpochMs) => sideBySide[starts.findLastIndex((start) => start <= at)] ?? onlyFirst;
  return {
    calendar,
    calendars,
    versions,
    calendarOf,
    inForce(openedAt, serviceType) {
      const all = inForceAt(openedAt);
      const newest = all[0] ?? first;
      if (all.length < 2) return newest;
      return all.find(({ serviceTypes }) => serviceTypes.some(({ id }) => id === serviceType)) ?? newest;
    },
    allInForce: (at) => withServiceTypesOfTheirOwn(inForceAt(at)),
    workingTime(policy, hoursId) {
      const ofPolicy = indexes.get(policy) ?? new Map<string, WorkingTime>();
      const known = ofPolicy.get(hoursId);
      if (known !== undefined) return known;
      const hours = policy.workingHours[hoursId];
      if (hours === undefined) throw new Error(`policy ${policy.version} has no working hours ${hoursId}`);
      const built = workingTime(hours, policy.zone, calendarOf(policy));
      indexes.set(policy, ofPolicy.set(hoursId, built));
      return built;
    },
  };
}

/** Of versions in their order, the newest of each policy, newest first. */
function newestOfEach(versions: readonly Policy[]): readonly Policy[] {
  const newestFirst = versions.toReversed();
  return newestFirst.filter(({ id }, at) => newestFirst.findIndex((other) => other.id === id) === at);
}

/** Without those whose every service type a policy before it has. */
function withServiceTypesOfTheirOwn(policies: readonly Policy[]): readonly Policy[] {
  const taken = new Set<string>();
  return policies.filter(({ serviceTypes }) => {
    const own = serviceTypes.filter(({ id }) => !taken.has(id));
    for (const { id } of own) taken.add(id);
    return own.length > 0;
  });
}
