import { describe, expect, test } from 'vitest';
import { type Did, field, history, status } from './support/history.ts';
import { SEVERITY, ticket } from './support/ticket.ts';
import { told } from './support/told.ts';

describe('what the source leaves open', () => {
  const remark = (fieldName: string, found: string, readAs: string) => ({ field: fieldName, found, readAs });

  test.each<readonly [string, object, readonly (readonly [number, Did])[], readonly object[]]>([
    ['nothing', ticket({}), [], []],
    ['an empty field', ticket({ severity: '' }), [], [remark('severity', '', 'B')]],
    [
      'a field that was emptied, which RT tells as null',
      ticket({}, { CustomFields: [{ id: '2', name: 'severity', values: [null] }] }),
      [],
      [
        remark('severity', '', 'B'),
        remark('service-type', '', 'technical-platform'),
        remark('plan', '', 'standard'),
      ],
    ],
    ['an unknown value', ticket({ plan: 'Gold' }), [], [remark('plan', 'Gold', 'standard')]],
    [
      'several values at once',
      ticket(
        {},
        {
          CustomFields: [
            ...ticket({}).CustomFields.slice(0, 4),
            { id: 2, name: 'Severity', values: ['A', 'B'] },
          ],
        },
      ),
      [],
      [remark('severity', 'A, B', 'B')],
    ],
    [
      'for a while',
      ticket({ severity: 'A' }),
      [[10, field(SEVERITY, '', 'A')]],
      [remark('severity', '', 'B')],
    ],
    ['for no time at all', ticket({ severity: 'A' }), [[0, field(SEVERITY, '', 'A')]], []],
    [
      'a status that no ticket has now',
      ticket({}),
      [[10, status('verifying', 'open')]],
      [remark('status', 'verifying', 'open')],
    ],
  ])('%s', (_, now, done, remarks) => {
    expect(told(now, history(...done)).mappingRemarks).toEqual(remarks);
  });
});
