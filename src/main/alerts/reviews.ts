import type { SourceReading } from '../../domain/alerts/first-reading.ts';
import type { AlertWorld } from './alert-world.ts';
import type { Beginnings } from './beginnings.ts';
import { createPruning } from './pruning.ts';
import { type Reviewed, review } from './review.ts';
import { createReviewLoop, type ReviewLoop } from './review-loop.ts';
import type { SettingsInForce } from './settings-in-force.ts';
import { writeOutcomes } from './show-notice.ts';
import { createUntelling } from './untell.ts';
import type { WatchedCases } from './watched-cases.ts';
import type { WatchedSources } from './watched-sources.ts';

/** What is reviewed, and kept up to date around a review. */
interface ReviewedDesk {
  readonly settings: SettingsInForce;
  readonly sources: WatchedSources;
  readonly watched: WatchedCases;
  readonly beginnings: Beginnings;
  readonly readingOf: (sourceId: string) => SourceReading;
  /** Names this run of the program. */
  readonly run: string;
}

/** The desk's reviews: one at a time, once they have begun, also after each jump of the clock. */
export function deskReviews(world: AlertWorld, desk: ReviewedDesk): ReviewLoop {
  const { clock } = world;
  const { settings, sources, watched, beginnings } = desk;
  const untelling = createUntelling(world);
  const prune = createPruning(world.ledger, world.log);
  const reviewed: Reviewed = {
    world,
    watched,
    presence: sources.presence,
    run: desk.run,
    askedSince: sources.askedSince,
    settings: settings.current,
    sources: sources.all,
    hasOwners: sources.hasOwners,
    readingOf: desk.readingOf,
    resting: new WeakMap(),
    looked: { upTo: null },
    outcomes: [],
  };
  const loop = createReviewLoop(
    clock,
    async () => {
      await world.askAgain();
      await writeOutcomes(reviewed);
      if (await beginnings.note(sources.all(), world.agent(), clock.now())) watched.reread();
      // What was waited for may have taken long, and the clock may have been set or put right meanwhile.
      world.lookForJump();
      const now = clock.now();
      sources.look(now);
      if (settings.isQuietOver(now)) world.onShift();
      await untelling.untell(now);
      const next = await review(reviewed, now);
      await prune(now);
      return next;
    },
    (now) => {
      sources.look(now);
      if (settings.boundQuiet(now) || untelling.isDue()) loop.ask();
    },
    world.log,
  );
  clock.onShift(() => {
    sources.look(clock.now());
    loop.ask();
  });
  return loop;
}
