import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ClosedResult } from '../../../domain/clock/closed-result.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { turnTo } from '../view-state.ts';
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
 * `total`.
 */
export interface ReviewFilter {
  readonly text: string;
  readonly period: Period;
  /** The first and the last day of `between`, in Beijing; empty for no bound. */
  readonly from: CalendarDate | '';
  readonly to: CalendarDate | '';
  readonly results: readonly ClosedResult[];
  readonly severities: readonly string[];
  /** A line of the totals, but by severity; `null` for every case. */
  readonly total: { readonly by: Exclude<TotalsBy, 'severity'>; readonly id: string } | null;
}

/** Every closed case. */
export const ALL_CLOSED: ReviewFilter = {
  text: '',
  period: 'all',
  from: '',
  to: '',
  results: [],
  severities: [],
  total: null,
};

/** What is looked at. */
export interface Review {
  readonly filter: ReviewFilter;
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

/** Shows only the cases that a line of the totals counts. */
export function showTotal(by: TotalsBy, id: string): void {
  filterClosedBy(by === 'severity' ? { severities: [id] } : { total: { by, id } });
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
