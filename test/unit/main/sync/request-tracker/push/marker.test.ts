import { expect, test } from 'vitest';
import {
  isMarked,
  markedType,
} from '../../../../../../src/main/sync/connectors/request-tracker/push/marker.ts';

const ID = '5b1e1a9e-0000-4000-8000-000000000001';

test('a mark is found in the headers as Request Tracker keeps them', () => {
  const kept = [
    'Content-Disposition: inline',
    'Message-ID: <rt-5.0.3-21237@caseclock.test>',
    'Content-Type: text/plain;\n charset="utf-8";\n x-caseclock="5b1e1a9e-0000-4000-8000-000000000001"',
    'Content-Length: 16',
  ];
  expect(isMarked(kept.join('\n'), ID)).toBe(true);
});

test.each([
  ['on one line', `Content-Type: ${markedType(ID)}`, true],
  ['without quotes', `content-type: text/plain; x-caseclock=${ID}; charset="utf-8"`, true],
  ['another command’s', `Content-Type: ${markedType(ID.replace('1', '2'))}`, false],
  ['one that only begins the same', `Content-Type: text/plain; x-caseclock="${ID}0"`, false],
  ['none', 'Content-Type: text/plain; charset="utf-8"', false],
  ['in a header that a customer wrote', `Subject: Content-Type: ${markedType(ID)}`, false],
])('%s', (_, headers, expected) => {
  expect(isMarked(headers, ID)).toBe(expected);
});
