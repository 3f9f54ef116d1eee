import type { BusinessCalendar } from '../calendar/business-days.ts';
import { instantOfWall } from '../calendar/wall-time.ts';
import { type WorkingTime, workingTime } from '../calendar/working-time.ts';
import type { EpochMs } from '../units.ts';
import type { Policy } from './policy.ts';

/** All versions of a policy with the calendar they are read on, ready to be asked. */
export interface PolicyBook {
  /** The calendar that it was made with. */
  readonly calendar: BusinessCalendar;
  readonly versions: readonly Policy[];
  /** The version under which a case opened at `openedAt` is read, for good (policy rule 9). */
  inForce(openedAt: EpochMs): Policy;
  /** The calendar whose business days the version is read on. */
  calendarOf(policy: Policy): BusinessCalendar;
  /** The working time of one of the policy's working hours; the same index each time. */
  workingTime(policy: Policy, hoursId: string): WorkingTime;
}

/**
 * Binds versions to the calendar that each names. A case older than the first version is read under the first one.
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
  const calendars = [calendar, ...others];
  const calendarOf = (policy: Policy) => {
    const found = calendars.find(({ id }) => id === policy.calendar);
    if (found === undefined)
      throw new Error(`policy ${policy.version} needs the calendar ${policy.calendar}`);
    return found;
  };
  versions.forEach(calendarOf);
  const indexes = new Map<Policy, Map<string, WorkingTime>>();
  return {
    calendar,
    versions,
    calendarOf,
    inForce: (openedAt) => versions[starts.findLastIndex((start) => start <= openedAt)] ?? first,
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
