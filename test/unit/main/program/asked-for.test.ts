import { expect, it } from 'vitest';
import { askedFor } from '../../../../src/main/program/asked-for.ts';

it.each([
  [['caseclock'], { wall: false, isLogin: false, link: null }],
  [['caseclock', '--sample', '--wall'], { wall: true, isLogin: false, link: null }],
  [['caseclock', '--walls'], { wall: false, isLogin: false, link: null }],
  [
    ['caseclock', '--allow-file-access', 'caseclock://case/rt/7'],
    { wall: false, isLogin: false, link: { text: 'caseclock://case/rt/7', caseId: 'rt/7' } },
  ],
  [
    ['caseclock', 'CASECLOCK://case/rt/7'],
    { wall: false, isLogin: false, link: { text: 'CASECLOCK://case/rt/7', caseId: null } },
  ],
  [['caseclock', '--login'], { wall: false, isLogin: true, link: null }],
  [['caseclock', 'https://caseclock.example'], { wall: false, isLogin: false, link: null }],
])('%j asks for %j', (argv, asked) => {
  expect(askedFor(argv)).toEqual(asked);
});
