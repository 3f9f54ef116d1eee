import { describe, expect, it } from 'vitest';
import { type CommandKind, commandKindSchema } from '../../../../../../src/domain/cases/command.ts';
import { publishedPolicies } from '../../../../../../src/domain/policy/published.ts';
import { lowerSeverity } from '../../../../../../src/domain/policy/severities.ts';
import { isOffered, offersOf } from '../../../../../../src/renderer/console/case/commands/offers.ts';
import { loweringReason } from '../../../../../../src/renderer/console/case/duties/duty-words.ts';
import { entry, NOON, words } from '../../sample-cases.ts';

const all = commandKindSchema.options;
const kindsOf = (options: Parameters<typeof entry>[0], abilities: readonly CommandKind[] = all) =>
  offersOf(entry(options), abilities, 'Li Wei').map(({ kind }) => kind);

describe('an agent is offered', () => {
  it('only what the source is able to', () => {
    expect(kindsOf({}, ['reply', 'note', 'assign'])).toEqual(['reply', 'take', 'assign', 'note']);
    expect(kindsOf({}, [])).toEqual([]);
  });

  it('to take and to assign also where the source has no owners, with that as the reason why not', () => {
    const offers = offersOf(entry({}), ['reply', 'resolve'], 'Li Wei');
    expect(offers.map(({ kind, hindrance }) => [kind, hindrance])).toEqual([
      ['reply', null],
      ['take', 'no-owners'],
      ['assign', 'no-owners'],
      ['resolve', null],
    ]);
  });

  it('to pause a case that runs, and to resume one that is paused', () => {
    const paused = { id: 'p', at: NOON - 1000, kind: 'paused', reason: 'on-hold' } as const;
    expect(kindsOf({})).not.toContain('resume');
    expect(kindsOf({ events: [paused] })).not.toContain('pause');
    expect(kindsOf({ events: [paused] })).toContain('resume');
  });

  it.each([
    { owner: 'li wei', why: 'mine-already' },
    { owner: 'Zhou', why: null },
    { owner: null, why: null },
  ])('to take a case of $owner: $why', ({ owner, why }) => {
    const one = entry({});
    const take = offersOf({ ...one, subject: { ...one.subject, owner } }, all, 'Li Wei').find(
      ({ kind }) => kind === 'take',
    );
    expect(take?.hindrance).toBe(why);
  });

  it('to take a case and to assign it, where the source can give it an owner', () => {
    expect(kindsOf({}, ['assign'])).toEqual(['take', 'assign']);
  });

  it('to assign a case that is theirs already', () => {
    const one = entry({});
    const offers = offersOf({ ...one, subject: { ...one.subject, owner: 'Li Wei' } }, all, 'Li Wei');
    expect(offers.find(({ kind }) => kind === 'assign')?.hindrance).toBeNull();
  });

  it('nothing but notes and to reopen it once the case is closed, with the reason', () => {
    const one = entry({});
    const offers = offersOf({ ...one, subject: { ...one.subject, isOpen: false } }, all, 'Li Wei');
    const [able, kinds] = [
      offers.filter(({ hindrance }) => hindrance === null),
      offers.map(({ kind }) => kind),
    ];
    expect(able.map(({ kind }) => kind)).toEqual(['note', 'reopen']);
    expect(kinds).not.toContain('resolve');
    expect(new Set(offers.flatMap(({ hindrance }) => hindrance ?? []))).toEqual(new Set(['closed']));
  });
});

describe('to reopen a case is not offered', () => {
  const closed = { ...entry({}), subject: { ...entry({}).subject, isOpen: false } };
  it.each([
    { of: 'an open one', one: entry({}), abilities: all },
    { of: 'one that its source has no more', one: gone(), abilities: all },
    { of: 'one for which another case stands, which alone is on the board', one: behind(), abilities: all },
    { of: 'one whose source cannot', one: closed, abilities: ['resolve', 'note'] as const },
  ])('of $of', ({ one, abilities }) => {
    expect(offersOf(one, abilities, 'Li Wei').map(({ kind }) => kind)).not.toContain('reopen');
    expect(offersOf(one, abilities, 'Li Wei').map(({ kind }) => kind)).toContain('resolve');
  });

  function gone() {
    return { ...closed, subject: { ...closed.subject, isGone: true } as const };
  }
  function behind() {
    return { ...closed, subject: { ...closed.subject, standsBehind: 'rt/RT-2' } };
  }
});

it('what is asked of a case is offered only while nothing hinders it: reopened, it is not reopened again', () => {
  const one = entry({});
  const closed = offersOf({ ...one, subject: { ...one.subject, isOpen: false } }, all, 'Li Wei');
  expect([isOffered('reopen', closed), isOffered('reply', closed)]).toEqual([true, false]);
  expect(isOffered('reopen', offersOf(one, all, 'Li Wei'))).toBe(false);
});

describe('under note 2', () => {
  const policy = publishedPolicies.inForce(NOON);

  it.each([
    ['A', 'B'],
    ['B', 'C'],
    ['C', null],
    ['Z', null],
  ])('severity %s is lowered to %s', (from, to) => {
    expect(lowerSeverity(policy, from)).toBe(to);
  });

  it('the reason names what is missing, in either language', () => {
    const duties = policy.severities.find(({ id }) => id === 'A')?.duties?.customer ?? [];
    expect(loweringReason(duties, words('en'))).toBe(
      'The customer has not provided: Provides the resources to keep working continuously, all day; Keeps the contact details of the case owner accurate',
    );
    expect(loweringReason(duties, words('zh-CN'))).toBe(
      '客户未履行：提供资源，全天持续配合处理；保证工单负责人的联系方式准确',
    );
  });
});
