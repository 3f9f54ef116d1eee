import { expect } from 'vitest';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../src/contract/sources/request-tracker.ts';
import { type Case, caseSchema } from '../../../src/domain/cases/case.ts';
import { type CaseChange, changedCaseId } from '../../../src/domain/cases/case-change.ts';
import type { Connector, Fetch } from '../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../src/main/sync/connectors/request-tracker/connector.ts';
import type { RequestTracker } from '../../servers/rt/request-tracker.ts';

/** What a Request Tracker may take to start. */
export const START_WITHIN_MS = 120_000;
/** Custom fields that leave nothing open. */
export const TERMS = { Severity: 'A', 'Service Type': 'billing', 'Support Plan': 'Unified' };

/** A console's connection with what it has stored: the cursor, and the last telling of each case. */
export interface Desk {
  readonly connector: Connector;
  readonly cases: Map<string, CaseChange>;
  cursor: string | null;
  requests: number;
  /** Added to the workstation's clock. */
  shiftMs: number;
  /** Pulls to the end and answers what was told in order; stops after `pages` pages as a crash would. */
  pull(pages?: number): Promise<readonly CaseChange[]>;
  told(ticketId: number): Case;
  /** A second start of the console with what the first one stored. */
  restarted(change?: Partial<RequestTrackerSource>): Desk;
}

/** A console that follows Cases and Escalation of `rt`, as the account `sync` unless `secret` is another's. */
export function deskOn(
  rt: RequestTracker,
  change: Partial<RequestTrackerSource> = {},
  secret = rt.token,
): Desk {
  const source: RequestTrackerSource = {
    kind: 'request-tracker',
    id: 'desk',
    name: 'RT',
    address: rt.url,
    signIn: { kind: 'token' },
    queues: ['Cases', 'Escalation'],
    pollSeconds: 15,
    mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
    ...change,
  };
  const countingFetch: Fetch = (url, init) => {
    value.requests += 1;
    return fetch(url, init);
  };
  const value: Desk = {
    connector: createRequestTrackerConnector(
      {
        source,
        secret,
        fetch: countingFetch,
        fetchOnce: countingFetch,
        now: () => Date.now() + value.shiftMs,
      },
      async () => null,
    ),
    cases: new Map(),
    cursor: null,
    requests: 0,
    shiftMs: 0,
    async pull(pages = Number.POSITIVE_INFINITY) {
      const changes: CaseChange[] = [];
      let left = pages;
      for await (const page of value.connector.pull(value.cursor, new AbortController().signal)) {
        expect(page.setAside).toEqual([]);
        value.cursor = page.cursor ?? value.cursor;
        changes.push(...page.changes);
        left -= 1;
        if (left === 0) break;
      }
      for (const one of changes) value.cases.set(changedCaseId(one), one);
      return changes;
    },
    told(ticketId) {
      const one = value.cases.get(`desk/${ticketId}`);
      if (one?.kind !== 'told') throw new Error(`ticket ${ticketId} was not told: ${JSON.stringify(one)}`);
      return caseSchema.parse(one.case);
    },
    restarted(again = {}) {
      const next = deskOn(rt, { ...source, ...again }, secret);
      next.cursor = value.cursor;
      for (const [id, one] of value.cases) next.cases.set(id, one);
      return next;
    },
  };
  return value;
}

/** What happened to a case, in the order told. */
export function kinds(of: Case): readonly string[] {
  return of.events.map(({ kind }) => kind);
}
