import { describe, expect, test } from 'vitest';
import {
  guessField,
  guessValue,
  isPausing,
  type Known,
} from '../../../../../src/renderer/console/connections/guesses.ts';

const SEVERITIES: readonly Known[] = ['A', 'B', 'C'].map((id) => ({ id, names: [] }));
const SERVICES: readonly Known[] = [
  { id: 'technical-platform', names: ['Technical support, platform', '技术支持：平台'] },
  { id: 'billing', names: ['Billing', '计费'] },
  { id: 'icp-filing', names: ['ICP filing', 'ICP 备案'] },
];
const PLANS: readonly Known[] = ['premium', 'standard'].map((id) => ({ id, names: [] }));

describe('a severity', () => {
  test.each([
    ['A', 'A'],
    ['b', 'B'],
    ['Sev C', 'C'],
    ['A - Critical', 'A'],
    ['A 级', 'A'],
    ['Critical', 'A'],
    ['2', 'B'],
    ['P1', 'A'],
    ['2 - High', 'B'],
    ['10', null],
    ['Low', 'C'],
    ['below', null],
    ['紧急', 'A'],
    ['中', 'B'],
    ['blue', null],
  ])('%s is guessed as %s', (value, expected) => {
    expect(guessValue('severity', value, SEVERITIES)).toBe(expected);
  });

  test('of a policy with others is not guessed by rank', () => {
    const own = [{ id: 'S1', names: ['Burning'] }];
    expect(guessValue('severity', 'Critical', own)).toBeNull();
    expect(guessValue('severity', 'burning', own)).toBe('S1');
    expect(guessValue('severity', 'Level S1', own)).toBe('S1');
  });
});

test.each([
  ['technical_platform', 'technical-platform'],
  ['技术支持：平台', 'technical-platform'],
  ['Invoices', 'billing'],
  ['备案', 'icp-filing'],
  ['Consulting', null],
  ['Coffee', null],
])('a service type: %s is guessed as %s', (value, expected) => {
  expect(guessValue('serviceType', value, SERVICES)).toBe(expected);
});

test.each([
  ['Unified', 'premium'],
  ['Professional Direct', 'premium'],
  ['Basic', 'standard'],
  ['高级支持', 'premium'],
  ['Gold', null],
])('a plan: %s is guessed as %s', (value, expected) => {
  expect(guessValue('plan', value, PLANS)).toBe(expected);
});

test('the field that sounds most like it is chosen, or none', () => {
  const fields = ['Priority', 'Category', 'Service Type', 'Severity', 'Support Plan'];
  expect(guessField('severity', fields)).toBe('Severity');
  expect(guessField('severity', ['Priority'])).toBe('Priority');
  expect(guessField('serviceType', fields)).toBe('Service Type');
  expect(guessField('plan', fields)).toBe('Support Plan');
  expect(guessField('plan', ['Colour'])).toBeNull();
});

test('a status that sounds like waiting', () => {
  expect(['stalled', 'waiting-customer', 'on-hold', '挂起'].every(isPausing)).toBe(true);
  expect(['new', 'open', 'resolved'].some(isPausing)).toBe(false);
});
