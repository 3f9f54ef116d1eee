import {
  boundsOf,
  type DatedAnswer,
  followedOffset,
  knownOffset,
  middleOf,
  type OffsetBounds,
} from '../../domain/server-time/offset-bounds.ts';
import { type EpochMs, MINUTE } from '../../domain/units.ts';

/** What the servers' clocks say about the workstation's. One that no longer answers has no say. */
export interface ServerClocks {
  /** Takes in an answer of a source. */
  note(sourceId: string, answer: DatedAnswer): void;
  /** Forgets a source that is no longer asked. */
  forget(sourceId: string): void;
  /** Forgets every answer: the workstation's clock, against which they were read, has jumped. */
  restart(): void;
  /** Whether a server's clock is known. */
  areKnown(): boolean;
  /** By how much the server of a source is ahead of the workstation, in ms; `null` while too few answers agree. */
  offsetMs(sourceId: string): number | null;
}

/** The clock that follows. */
export interface FollowingClock {
  /** The workstation's clock, by which answers grow old. */
  workstation(): EpochMs;
  followedMs(): number;
  follow(offsetMs: number): void;
}

/** So many answers of a source count, and for so long: a clock drifts, and is put right. */
const ANSWERS = 15;
const COUNTS_FOR_MS = 15 * MINUTE;

interface Noted {
  readonly bounds: OffsetBounds;
  readonly at: EpochMs;
}

/** Has `clock` follow the servers' time, as far as their answers agree. */
export function followServers(clock: FollowingClock): ServerClocks {
  const answers = new Map<string, readonly Noted[]>();

  const isRecent = ({ at }: Noted) => clock.workstation() - at < COUNTS_FOR_MS;
  const knownOf = (noted: readonly Noted[]) =>
    knownOffset(noted.filter(isRecent).map(({ bounds }) => bounds));
  const known = (): readonly OffsetBounds[] => [...answers.values()].flatMap((noted) => knownOf(noted) ?? []);

  return {
    note(sourceId, answer) {
      const bounds = boundsOf(answer);
      if (bounds === null) return;
      const recent = (answers.get(sourceId) ?? []).filter(isRecent);
      answers.set(sourceId, [...recent, { bounds, at: answer.sentAt }].slice(-ANSWERS));
      const followed = followedOffset(clock.followedMs(), known());
      if (followed !== clock.followedMs()) clock.follow(followed);
    },
    forget: (sourceId) => void answers.delete(sourceId),
    restart: () => answers.clear(),
    areKnown: () => known().length > 0,
    offsetMs(sourceId) {
      const bounds = knownOf(answers.get(sourceId) ?? []);
      return bounds === null ? null : middleOf(bounds);
    },
  };
}
