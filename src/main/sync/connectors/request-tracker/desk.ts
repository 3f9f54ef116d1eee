import type { RequestTrackerMapping } from '../../../../contract/sources/request-tracker.ts';
import { ConnectorError } from '../../connector.ts';
import { sameWord } from '../../terms.ts';
import type { RestClient } from './rest-client.ts';
import { identifiedSchema, queueSchema } from './wire.ts';

/** The chosen queues as RT knows them, and the custom fields their tickets have. */
export interface Desk {
  readonly queueIds: ReadonlySet<number>;
  readonly fieldNames: readonly string[];
  /** The same with their ids; of several with one name, each. */
  readonly fields: readonly { readonly id: number; readonly name: string }[];
}

/**
 * Looks the chosen queues up by name: a search does not tell an unknown queue from an empty one.
 *
 * @throws ConnectorError `queue-not-found` for one that is not there, or not for this account.
 */
export async function readDesk(client: RestClient, queueNames: readonly string[]): Promise<Desk> {
  const queueIds = new Set<number>();
  const fields = new Map<number, string>();
  for (const name of queueNames) {
    // Not GET queue/NAME: that takes a number for an id, and finds no name with a slash.
    const [found] = (await client.searchByName('queues', name)).items;
    const id = identifiedSchema.safeParse(found);
    const queue = id.success ? await client.find(`queue/${id.data.id}`, queueSchema, [403, 404]) : null;
    if (queue === null) throw new ConnectorError('queue-not-found', name, '');
    queueIds.add(queue.id);
    for (const { id: fieldId, name: fieldName } of queue.TicketCustomFields) fields.set(fieldId, fieldName);
  }
  return {
    queueIds,
    fieldNames: [...new Set(fields.values())],
    fields: [...fields].map(([id, name]) => ({ id, name })),
  };
}

/**
 * Without the severity field every case would be read as the fallback, and no clock would be right.
 *
 * @throws ConnectorError `custom-field-missing` when no chosen queue has it; `detail` names those there are.
 */
export function requireSeverityField(desk: Desk, { severityField }: RequestTrackerMapping): void {
  if (desk.fieldNames.some((name) => sameWord(name, severityField))) return;
  throw new ConnectorError('custom-field-missing', severityField, desk.fieldNames.join(', '));
}
