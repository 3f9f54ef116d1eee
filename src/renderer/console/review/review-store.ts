import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ClosedResult } from '../../../domain/clock/closed-result.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { turnTo } from '../view-state.ts';
import type { ClosedSort } from './sort-closed.ts';
import type { TotalsBy } from './totals.ts';

/**
 * When a case was closed: in a day, a week from Monday on or a month; so many days up to today; at any time; from a day
 * to another.
 */
export const PERIODS = [
  'today',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'week',
  'month',
  'all',
  'between',
] as const;
export type Period = (typeof PERIODS)[number];

/**
 * Which closed cases are shown: of the period, with every word, with one of each list that is not empty, and counted in
 * all of `totals`.
 */
export interface ReviewFilter {
  readonly text: string;
  readonly period: Period;
  /** The first and the last day of `between`, in Beijing; empty for no bound. */
  readonly from: CalendarDate | '';
  readonly to: CalendarDate | '';
  readonly results: readonly ClosedResult[];
  readonly severities: readonly string[];
  /** Lines of the totals, but by severity, each by something else: a case is counted in all of them. */
  readonly totals: readonly ChosenTotal[];
}

/** A line of the totals. */
export interface ChosenTotal {
  readonly by: Exclude<TotalsBy, 'severity'>;
  readonly id: string;
}

/** Every closed case. */
export const ALL_CLOSED: ReviewFilter = {
  text: '',
  period: 'all',
  from: '',
  to: '',
  results: [],
  severities: [],
  totals: [],
};

/** What is looked at. */
export interface Review {
  readonly filter: ReviewFilter;
  /** By what they are sorted; `null` for the latest closed first. */
  readonly sort: ClosedSort | null;
  /** The line that the keyboard stands on. */
  readonly selectedId: string | null;
  /** The case that is open beside the list. */
  readonly openId: string | null;
  /** What the cases are totalled by. */
  readonly totalsBy: TotalsBy;
}

/** What is looked at on the review page: it stays while others are turned to. */
export const reviewStore = createStore<Review>(() => ({
  filter: { ...ALL_CLOSED, period: 'month' },
  sort: null,
  selectedId: null,
  openId: null,
  totalsBy: 'severity',
}));

/** Reads a piece of what is looked at. */
export function useReview<T>(select: (review: Review) => T): T {
  return useStore(reviewStore, select);
}

/** Asks for other closed cases. */
export function filterClosedBy(change: Partial<ReviewFilter>): void {
  reviewStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** Shows just the cases that a line of the totals counts: of what was shown, and with any result. */
export function showTotal(by: TotalsBy, id: string): void {
  const { totals } = reviewStore.getState().filter;
  filterClosedBy({
    results: [],
    ...(by === 'severity' ? { severities: [id] } : { totals: [...withoutTotal(totals, by), { by, id }] }),
  });
}

/** Shows again what the other lines of its total count. */
export function leaveTotal(by: ChosenTotal['by']): void {
  filterClosedBy({ totals: withoutTotal(reviewStore.getState().filter.totals, by) });
}

function withoutTotal(totals: readonly ChosenTotal[], by: ChosenTotal['by']): readonly ChosenTotal[] {
  return totals.filter((total) => total.by !== by);
}

/** Turns to the review page and searches all closed cases for `text`. */
export function searchClosed(text: string): void {
  reviewStore.setState({ filter: { ...ALL_CLOSED, text }, selectedId: null, openId: null });
  turnTo('review');
}

/** Moves the selection; an open case goes with it. */
export function selectClosed(caseId: string): void {
  reviewStore.setState(({ openId }) => ({ selectedId: caseId, openId: openId === null ? null : caseId }));
}

/** Opens a closed case beside the list. */
export function openClosed(caseId: string): void {
  reviewStore.setState({ selectedId: caseId, openId: caseId });
}

/** Closes it; the line stays selected. */
export function closeClosed(): void {
  reviewStore.setState({ openId: null });
}
