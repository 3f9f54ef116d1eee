import { expect, it } from 'vitest';
import { askedFor } from '../../../../src/main/program/asked-for.ts';

it.each([
  [['caseclock'], { wall: false, link: null }],
  [['caseclock', '--sample', '--wall'], { wall: true, link: null }],
  [['caseclock', '--walls'], { wall: false, link: null }],
  [
    ['caseclock', '--allow-file-access', 'caseclock://case/rt/7'],
    { wall: false, link: { text: 'caseclock://case/rt/7', caseId: 'rt/7' } },
  ],
  [
    ['caseclock', 'CASECLOCK://case/rt/7'],
    { wall: false, link: { text: 'CASECLOCK://case/rt/7', caseId: null } },
  ],
  [['caseclock', 'https://caseclock.example'], { wall: false, link: null }],
])('%j asks for %j', (argv, asked) => {
  expect(askedFor(argv)).toEqual(asked);
});
