import {
  type Transaction,
  transactionSchema,
} from '../../../../../../src/main/sync/connectors/request-tracker/wire.ts';
import { AGENT } from './people.ts';

/** What somebody did; AGENT unless it says otherwise. */
export interface Did {
  readonly Type: string;
  readonly Field?: string;
  readonly OldValue?: string | null;
  readonly NewValue?: string | null;
  readonly Creator?: object;
}

/** A history as Request Tracker tells it; `minute` is that after 02:00 UTC, ids count from 64. */
export function history(...done: readonly (readonly [minute: number, did: Did])[]): readonly Transaction[] {
  const all = [[0, { Type: 'Create' }] as const, ...done];
  return all.map(([minute, did], index) =>
    transactionSchema.parse({
      id: String(64 + index),
      type: 'transaction',
      ObjectType: 'RT::Ticket',
      ObjectId: '7',
      Field: '',
      OldValue: '',
      NewValue: '',
      Creator: AGENT,
      Created: instant(minute),
      ...did,
    }),
  );
}

/** `minute` minutes after 02:00 UTC, as Request Tracker writes it. */
export function instant(minute: number): string {
  return new Date(Date.parse('2026-11-23T02:00:00Z') + minute * 60_000).toISOString().replace('.000', '');
}

/** A custom field was changed. */
export function field(id: number, OldValue: string, NewValue: string | null): Did {
  return { Type: 'CustomField', Field: String(id), OldValue, NewValue };
}

/** The status was changed. */
export function status(OldValue: string, NewValue: string): Did {
  return { Type: 'Status', Field: 'Status', OldValue, NewValue };
}

/** Somebody wrote in the ticket, for all to read. */
export function reply(Creator: object): Did {
  return { Type: 'Correspond', Creator };
}
