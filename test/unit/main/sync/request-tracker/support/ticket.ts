import { CUSTOMER } from './people.ts';

/** The ids of the custom fields. */
export const SEVERITY = 2;
export const SERVICE_TYPE = 4;
export const PLAN = 5;

/** A ticket as Request Tracker 5.0.3 tells it in a search. */
export function ticket(
  values: { severity?: string; plan?: string; serviceType?: string },
  rest: object = {},
) {
  const field = (id: number, name: string, value?: string) => ({
    id: String(id),
    name,
    type: 'customfield',
    _url: `https://rt.example.com/REST/2.0/customfield/${id}`,
    values: value === undefined ? [] : [value],
  });
  return {
    id: '7',
    type: 'ticket',
    Type: 'ticket',
    _url: 'https://rt.example.com/REST/2.0/ticket/7',
    Subject: '虚拟机 down',
    Status: 'open',
    Queue: { id: '3', type: 'queue', Name: 'Cases', _url: 'https://rt.example.com/REST/2.0/queue/3' },
    Owner: { id: 6, type: 'user', Name: 'Nobody', RealName: 'Nobody in particular', _url: '' },
    Requestor: [{ ...CUSTOMER, type: 'user', EmailAddress: 'customer1@example.cn', _url: '' }],
    Created: '2026-11-23T02:00:00Z',
    LastUpdated: '2026-11-23T03:53:00Z',
    CustomFields: [
      field(3, 'Category'),
      field(PLAN, 'Support Plan', values.plan ?? 'Unified'),
      field(6, 'Upstream Id'),
      field(SERVICE_TYPE, 'Service Type', values.serviceType ?? 'billing'),
      field(SEVERITY, 'Severity', values.severity ?? 'A'),
    ],
    ...rest,
  };
}
