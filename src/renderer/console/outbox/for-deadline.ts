import type { Command } from '../../../domain/cases/command.ts';
import { eventOfCommand } from '../../../domain/cases/event-of-command.ts';
import type { CaseClock } from '../../../domain/clock/case-clock.ts';
import { isPast } from '../../../domain/clock/in-time.ts';
import type { EpochMs } from '../../../domain/units.ts';

/**
 * Whether a command that waits has to be sent by the deadline of its case, whose clock is `clock`: given in time, it
 * changes a clock that nobody has answered at the help desk.
 */
export function isForDeadline(
  command: Command,
  { lapse, respondedAt, deadline }: Pick<CaseClock, 'lapse' | 'respondedAt' | 'deadline'>,
  now: EpochMs,
): boolean {
  if (eventOfCommand(command, command.id) === null) return false;
  if (lapse !== null) return !isPast(lapse.at, command.at);
  // By then it counts no more.
  return respondedAt === null && isPast(deadline, now) && !isPast(deadline, command.at);
}
