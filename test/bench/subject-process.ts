import { histories } from './histories.ts';
import { callsPerCpuSecond, cpuMsSince } from './measure.ts';
import { QUESTIONS } from './questions.ts';
import type { Subject } from './subject.ts';
import type { SubjectId } from './subjects.ts';

/** Every subject runs in a process of its own, so that none shares caches, compiled code or a zone. */
const SUBJECTS = {
  oracle: () => import('./engines/oracle.ts'),
  floor: () => import('./engines/floor.ts'),
  'caseclock-index': () => import('./engines/caseclock-index.ts'),
  caseclock: () => import('./engines/caseclock.ts'),
  'luxon-business-days': () => import('./engines/luxon-business-days.ts'),
  'luxon-walk': () => import('./engines/luxon-walk.ts'),
  'opening-hours': () => import('./engines/opening-hours.ts'),
  'dayjs-business-time': () => import('./engines/dayjs-business-time.ts'),
} satisfies Record<SubjectId, () => Promise<{ readonly subject: () => Subject }>>;

/** What the parent asks. `cpuMs` is how long a rate is measured at least. */
export type Request =
  | { readonly ask: 'answers' }
  | { readonly ask: 'end' }
  | { readonly ask: 'rates'; readonly cpuMs: number }
  | { readonly ask: 'reread'; readonly cases: number };

/** Answers to every question. */
export interface Answers {
  readonly deadlines: Float64Array;
  readonly remaining: Float64Array;
  readonly canReread: boolean;
}

/** Calls a CPU second. */
export interface Rates {
  readonly deadlines: number;
  readonly remaining: number;
}

/** CPU milliseconds to get ready and to read all cases, and what was read; NaN where there is no deadline. */
export interface Reread {
  readonly readyMs: number;
  readonly casesMs: number;
  readonly deadlines: Float64Array;
}

function answersOf(subject: Subject): Answers {
  const places = Array.from({ length: QUESTIONS }, (_, place) => place);
  return {
    deadlines: Float64Array.from(places, subject.deadline),
    remaining: Float64Array.from(places, subject.remaining),
    canReread: subject.rereading !== undefined,
  };
}

function ratesOf(subject: Subject, cpuMs: number): Rates {
  return {
    deadlines: callsPerCpuSecond(subject.deadline, cpuMs),
    remaining: callsPerCpuSecond(subject.remaining, cpuMs),
  };
}

function reread(subject: Subject, count: number): Reread {
  if (subject.rereading === undefined) throw new Error('cannot read cases');
  const cases = histories(count);
  const deadlines = new Float64Array(count);
  const before = process.cpuUsage();
  const read = subject.rereading();
  const readyMs = cpuMsSince(before);
  for (let place = 0; place < count; place += 1) {
    deadlines[place] = read(cases[place] as (typeof cases)[0]);
  }
  return { readyMs, casesMs: cpuMsSince(before) - readyMs, deadlines };
}

const { subject: make } = await SUBJECTS[process.argv[2] as SubjectId]();
const subject = make();
process.on('message', (request: Request) => {
  if (request.ask === 'end') process.disconnect();
  else if (request.ask === 'answers') process.send?.(answersOf(subject));
  else if (request.ask === 'rates') process.send?.(ratesOf(subject, request.cpuMs));
  else process.send?.(reread(subject, request.cases));
});
