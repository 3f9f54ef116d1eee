import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../../../../src/domain/cases/case.ts';
import { history, reply } from './support/history.ts';
import { AGENT, CUSTOMER, FRIEND } from './support/people.ts';
import { ticket } from './support/ticket.ts';
import { told } from './support/told.ts';

describe('a case', () => {
  test('field by field', () => {
    const value = told(
      ticket({}, { Owner: { id: 30, Name: 'agent1', RealName: 'Agent 1' } }),
      history([10, reply(AGENT)]),
    );
    expect(caseSchema.parse(value)).toEqual({
      id: 'desk/7',
      sourceId: 'desk',
      key: 'RT-7',
      subject: '虚拟机 down',
      customer: 'Customer One',
      owner: 'Agent 1',
      queue: 'Cases',
      status: 'open',
      isOpen: true,
      openedAt: Date.parse('2026-11-23T02:00:00Z'),
      updatedAt: Date.parse('2026-11-23T03:53:00Z'),
      revision: 65,
      url: 'https://rt.example.com/Ticket/Display.html?id=7',
      events: value.events,
      mappingRemarks: [],
    });
  });

  test.each([
    ['nobody', [], ''],
    ['a login only', [FRIEND], 'new.person@example.cn'],
    ['an address only', [{ id: 60, RealName: '', EmailAddress: 'a@example.cn' }], 'a@example.cn'],
    ['the first of several', [FRIEND, CUSTOMER], 'Customer One'],
  ])('its customer: %s', (_, Requestor, customer) => {
    expect(told(ticket({}, { Requestor }), history()).customer).toBe(customer);
  });

  test.each([
    ['open', true],
    ['stalled', true],
    ['resolved', false],
    ['rejected', false],
    ['verifying', true],
  ])('is open while its status is %s: %s', (Status, isOpen) => {
    expect(told(ticket({}, { Status }), history()).isOpen).toBe(isOpen);
  });

  test('of two fields of the name the one with a value counts', () => {
    const CustomFields = [
      { id: 9, name: 'Severity', values: ['C'] },
      { id: 2, name: 'Severity', values: [] },
    ];
    expect(told(ticket({}, { CustomFields }), history()).events[0]).toMatchObject({ severity: 'C' });
  });
});
