// What the people around a Request Tracker do to its tickets, through REST2 and each with an account of their own.

/** The accounts of `initialdata`, and RT's own administrator. */
export type RtUser = 'root' | 'sync' | 'agent1' | 'agent2' | 'agent3' | 'agent4' | 'customer1';

/** A ticket to be created. */
export interface NewTicket {
  readonly subject: string;
  /** What the customer wrote. */
  readonly content?: string;
  /** `Cases` by default. */
  readonly queue?: 'Cases' | 'Escalation' | 'Restricted';
  /** An address; customer1's by default. */
  readonly requestor?: string;
  readonly owner?: RtUser;
  readonly status?: string;
  /** By name, such as `{ Severity: 'A' }`. */
  readonly customFields?: Readonly<Record<string, string>>;
  /** Whoever enters it; root by default. */
  readonly by?: RtUser;
}

/** Acts on tickets as the people of `initialdata` do; every method fails when Request Tracker refuses. */
export class RtPeople {
  readonly #restUrl: string;

  /** @param restUrl such as `http://127.0.0.1:8191/REST/2.0` */
  constructor(restUrl: string) {
    this.#restUrl = restUrl;
  }

  /** Creates a ticket and gives its id. */
  async createTicket(ticket: NewTicket): Promise<number> {
    const created = await this.#call('POST', 'ticket', ticket.by ?? 'root', {
      Queue: ticket.queue ?? 'Cases',
      Subject: ticket.subject,
      Content: ticket.content ?? ticket.subject,
      ContentType: 'text/plain',
      Requestor: ticket.requestor ?? 'customer1@example.cn',
      ...(ticket.owner === undefined ? {} : { Owner: ticket.owner }),
      ...(ticket.status === undefined ? {} : { Status: ticket.status }),
      ...(ticket.customFields === undefined ? {} : { CustomFields: ticket.customFields }),
    });
    if (typeof created === 'object' && created !== null && 'id' in created) return Number(created.id);
    throw new Error(`Request Tracker created no ticket: ${JSON.stringify(created)}`);
  }

  /** Answers in a ticket, for the customer to read. */
  async reply(id: number, user: RtUser, content: string): Promise<void> {
    await this.#call('POST', `ticket/${id}/correspond`, user, {
      Content: content,
      ContentType: 'text/plain',
    });
  }

  /** Comments on a ticket, for staff only. */
  async comment(id: number, user: RtUser, content: string): Promise<void> {
    await this.#call('POST', `ticket/${id}/comment`, user, { Content: content, ContentType: 'text/plain' });
  }

  /** Changes a ticket's status: `new`, `open`, `stalled`, `resolved`, `rejected`. */
  async setStatus(id: number, status: string, user: RtUser = 'agent1'): Promise<void> {
    await this.#call('PUT', `ticket/${id}`, user, { Status: status });
  }

  /** Changes custom fields by name, such as `{ Severity: 'B' }`. */
  async setCustomFields(
    id: number,
    fields: Readonly<Record<string, string>>,
    user: RtUser = 'agent1',
  ): Promise<void> {
    await this.#call('PUT', `ticket/${id}`, user, { CustomFields: fields });
  }

  /** Changes what else a ticket has: `Subject`, `Owner`, `Queue`, `Priority`, `Due`, … */
  async update(id: number, values: Readonly<Record<string, string>>, user: RtUser = 'agent1'): Promise<void> {
    await this.#call('PUT', `ticket/${id}`, user, values);
  }

  /** Reads a REST2 resource, such as `ticket/1/history`. */
  get(path: string, user: RtUser = 'root'): Promise<unknown> {
    return this.#call('GET', path, user);
  }

  async #call(method: string, path: string, user: RtUser, body?: object): Promise<unknown> {
    const response = await fetch(`${this.#restUrl}/${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:password`).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} as ${user}: ${response.status} ${text}`);
    const answer: unknown = JSON.parse(text);
    if (method === 'PUT') refuseUnchanged(answer, path);
    return answer;
  }
}

/** RT answers a PUT with 200 whatever comes of it, and with a line for each change, made or refused. */
function refuseUnchanged(answer: unknown, path: string): void {
  const lines: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const refused = lines.filter((line) => !/ (?:changed|added|deleted|no longer)\b/.test(String(line)));
  if (lines.length > 0 && refused.length === 0) return;
  throw new Error(`PUT ${path} changed nothing: ${refused.join('; ') || 'no such field, or the same value'}`);
}
