import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseLink, readCaseLink } from '../../../src/contract/case-link.ts';

describe('a link to a case', () => {
  it.each([
    ['rt/1042', 'caseclock://case/rt/1042'],
    ['azure-cn/2401 050040/1', 'caseclock://case/azure-cn/2401%20050040%2F1'],
    ['file/工单-1', 'caseclock://case/file/%E5%B7%A5%E5%8D%95-1'],
  ])('of %s is %s, and leads back', (id, link) => {
    expect(caseLink(id)).toBe(link);
    expect(readCaseLink(link)).toBe(id);
  });

  it('may end in a slash, which some systems add', () => {
    expect(readCaseLink('caseclock://case/rt/1042/')).toBe('rt/1042');
  });

  it.each([
    '',
    'caseclock:',
    'caseclock://case/',
    'caseclock://case/rt',
    'caseclock://case/rt/',
    'caseclock://case/RT/1',
    'caseclock://case/rt/1/2',
    'caseclock://case/rt/../secrets',
    'caseclock://case/rt/1?x=1',
    'caseclock://case/rt/1#x',
    'caseclock://case/rt/%2',
    'caseclock://case/rt/%ff',
    'caseclock://case/rt/%0A',
    'caseclock://case/rt/%41',
    'caseclock://case/rt/1 --wall',
    'caseclock://case/rt/1\n',
    'caseclock://settings/rt/1',
    'https://case/rt/1',
    ' caseclock://case/rt/1',
  ])('%j is none', (text) => {
    expect(readCaseLink(text)).toBeNull();
  });

  it('reading never throws, and answers only ids that have that very link', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((rest) => `caseclock://case/${rest}`),
      fc.string().map((rest) => `caseclock://case/rt/${rest}`),
      fc
        .string({ unit: 'binary' })
        .map((rest) => `caseclock://case/rt/${encodeURI(rest.replaceAll(/\p{Cs}/gu, ''))}`),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const id = readCaseLink(text);
        if (id === null) return;
        expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}\/./su);
        expect(id).not.toMatch(/\p{Cc}/u);
        expect(caseLink(id)).toBe(text.replace(/\/$/, ''));
      }),
    );
  });

  it('leads back to every id that has one', () => {
    const id = fc
      .tuple(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/), fc.string({ unit: 'binary', minLength: 1 }))
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(id, (one) => {
        const link = caseLink(one);
        if (link !== null) expect(readCaseLink(link)).toBe(one);
      }),
    );
  });
});
