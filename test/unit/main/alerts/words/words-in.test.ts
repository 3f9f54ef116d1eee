import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../../src/contract/language.ts';
import type { Alert } from '../../../../../src/domain/alerts/alert.ts';
import { windowAlerts } from '../../../../../src/domain/alerts/desk-alerts.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../../src/domain/alerts/settings.ts';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import type { Told } from '../../../../../src/main/alerts/notice.ts';
import { type WatchedCase, watchCases } from '../../../../../src/main/alerts/watched-cases.ts';
import { wordsIn } from '../../../../../src/main/alerts/words/words-in.ts';
import { beijing, caseOpened, stored } from '../../../../support/cases.ts';

const settings = { ...DEFAULT_ALERT_SETTINGS, silenced: [] };
const reading = { watchedSince: 0, isExport: false };

/** The words of the windows' alert of a kind at `now`, and of one of a case. */
function deskOf(cases: readonly ReturnType<typeof stored>[], hasOwners: Told['hasOwners'] = () => true) {
  const watched = watchCases(
    () => publishedPolicies,
    () => ({ settings, agent: null, agentSince: 0, ...reading, now: Number.MAX_SAFE_INTEGER }),
  );
  watched.update(cases);
  const tell = (alert: Alert, cases: readonly WatchedCase[], now: number, language: Language) =>
    wordsIn(() => language).of(
      { id: 'n', as: 'single', on: 'desktop', why: 'on-time', alertIds: [alert.id] },
      {
        members: [{ alert, watched: watched.find(alert.caseId ?? '') }],
        casesOf: () => cases,
        all: watched.all,
        hasOwners,
        agent: 'Lin',
        now,
      },
    );
  return {
    window(kind: Alert['kind'], now: number, language: Language = 'en') {
      const all = windowAlerts(watched.byHours(), now, settings, () => reading);
      const found = all.find(({ alert }) => alert.kind === kind);
      if (found === undefined) throw new Error(`no window tells ${kind}`);
      return tell(found.alert, found.cases(), now, language);
    },
    /** What a notification of the deadlines that passed says below its title. */
    many(as: 'group' | 'digest', now: number, language: Language = 'en') {
      const members = [...watched.all()].flatMap((one) =>
        watched
          .alertsOf(one)
          .filter(({ kind }) => kind === 'deadline-passed')
          .map((alert) => ({ alert, watched: one })),
      );
      const alertIds = members.map(({ alert }) => alert.id);
      const told = { members, casesOf: () => [], all: watched.all, hasOwners, agent: 'Lin', now } as const;
      return wordsIn(() => language).of({ id: 'n', as, on: 'desktop', why: 'away', alertIds }, told).body;
    },
    ofCase(kind: Alert['kind'], now: number, language: Language = 'en') {
      const alerts = [...watched.all()].flatMap(watched.alertsOf);
      const alert = alerts.find((one) => one.kind === kind);
      if (alert === undefined) throw new Error(`no case tells ${kind}`);
      return tell(alert, [], now, language);
    },
  };
}

// Severity B, 09:00 to 24:00 every day: 4 hours.
const overdue = stored(caseOpened(beijing('2026-11-23 10:00'), {}, { id: 'desk/1', key: 'RT-1' }));
const tomorrow = stored(caseOpened(beijing('2026-11-23 22:00'), {}, { id: 'desk/2', key: 'RT-2' }));

describe('a window that closes', () => {
  it('says when as the board does, 24:00, and what is due first afterwards: not what is overdue by then', () => {
    expect(deskOf([overdue, tomorrow]).window('window-closing', beijing('2026-11-23 23:45'))).toMatchObject({
      title: 'Working window closes Mon 24:00: 2 clocks stop',
      body: 'First afterwards: RT-2 due Tue 11:00 Beijing time',
      caseId: null,
      place: 'alerts',
    });
  });

  it('names no first one when all are overdue', () => {
    expect(deskOf([overdue]).window('window-closing', beijing('2026-11-23 23:45')).body).toBe('');
  });
});

describe('the day of a deadline', () => {
  const billing = (openedAt: string) =>
    stored(caseOpened(beijing(openedAt), { serviceType: 'billing' }, { id: 'desk/3', key: 'RT-3' }));

  it('is a date from a week on: beyond a holiday the weekday alone would be taken for tomorrow', () => {
    const desk = deskOf([billing('2026-09-30 16:00')]);
    const now = beijing('2026-09-30 17:45');
    expect(desk.window('window-closing', now).body).toBe(
      'First afterwards: RT-3 due Thu 8 Oct 11:00 Beijing time',
    );
    expect(desk.window('window-closing', now, 'zh-CN').body).toBe(
      '之后最先到期：RT-3 截止 10月8日周四 11:00（北京时间）',
    );
  });

  it('is a weekday within the six days around now, on either side', () => {
    const due = (now: string) =>
      deskOf([overdue]).ofCase('deadline-passed', beijing(now)).body.split('\n')[0];
    expect(due('2026-11-17 23:59')).toBe('due Mon 14:00 Beijing time');
    expect(due('2026-11-16 23:59')).toBe('due Mon 23 Nov 14:00 Beijing time');
    expect(due('2026-11-29 09:00')).toBe('due Mon 14:00 Beijing time');
    expect(due('2026-11-30 09:00')).toBe('due Mon 23 Nov 14:00 Beijing time');
    expect(due('2027-01-04 09:00')).toBe('due Mon 23 Nov 2026 14:00 Beijing time');
  });

  it('ends with its 24:00, and is not the 00:00 of the next (policy rule 2)', () => {
    const late = stored(caseOpened(beijing('2026-11-23 20:00')));
    const desk = deskOf([late]);
    const now = beijing('2026-11-23 23:45');
    expect(desk.ofCase('deadline-near', now).body).toContain('due Mon 24:00 Beijing time');
    expect(desk.ofCase('deadline-near', now, 'zh-CN').body).toContain('截止 周一 24:00（北京时间）');
    expect(desk.ofCase('deadline-near', beijing('2026-11-10 09:00')).body).toContain('due Mon 23 Nov 24:00');
  });
});

describe('a deadline that rests on holidays not announced is told as provisional (policy rule 11)', () => {
  const asked = { serviceType: 'technical-development' };
  const unsure = stored(caseOpened(beijing('2027-01-04 10:00'), asked, { id: 'desk/4', key: 'RT-4' }));
  const answer = { id: 'r', at: beijing('2027-01-04 10:30'), kind: 'responded', by: 'Lin' } as const;

  it('alone', () => {
    const now = beijing('2027-01-04 13:30');
    const desk = deskOf([unsure]);
    expect(desk.ofCase('deadline-near', now).body).toContain('provisionally due Mon 14:00 Beijing time');
    expect(desk.ofCase('deadline-near', now, 'zh-CN').body).toContain('暂定截止 周一 14:00（北京时间）');
  });

  it('among those of a closing', () => {
    const late = stored(caseOpened(beijing('2027-01-04 22:00'), asked, { id: 'desk/5', key: 'RT-5' }));
    expect(deskOf([late]).window('window-closing', beijing('2027-01-04 23:45')).body).toBe(
      'First afterwards: RT-5 provisionally due Tue 11:00 Beijing time',
    );
  });

  it('and no more once it was met', () => {
    const met = caseOpened(beijing('2027-01-04 10:00'), { ...asked, severity: 'A' }, { events: [answer] });
    expect(deskOf([stored(met)]).ofCase('case-silent', beijing('2027-01-04 14:00')).body).not.toContain(
      'due',
    );
  });
});

describe('many in one', () => {
  const late = stored(caseOpened(beijing('2026-11-23 20:00'), {}, { id: 'desk/6', key: 'RT-6' }));
  const asked = { serviceType: 'technical-development' };
  const unsure = stored(caseOpened(beijing('2027-01-04 10:00'), asked, { id: 'desk/4', key: 'RT-4' }));

  it('each is due when it is: at 24:00, on a date from a week on, and provisional where it is', () => {
    const desk = deskOf([late, unsure]);
    const now = beijing('2026-11-23 23:45');
    expect(desk.many('group', now)).toBe('RT-6 Mon 24:00\nRT-4 Mon 4 Jan 2027 14:00, provisional');
    expect(desk.many('group', now, 'zh-CN')).toBe('RT-6 周一 24:00\nRT-4 2027年1月4日周一 14:00（暂定）');
  });

  it('a digest tells when each came due', () => {
    expect(deskOf([late]).many('digest', beijing('2026-12-01 09:00'))).toBe(
      'Tue 24 Nov 00:00 RT-6: deadline passed',
    );
  });
});

describe('a window that opens', () => {
  it('counts every clock that starts and those that are overdue, and says when the others are due', () => {
    expect(deskOf([overdue, tomorrow]).window('window-opened', beijing('2026-11-24 09:00'))).toMatchObject({
      title: 'Working window opened: 2 cases are ticking again',
      body: '1 is overdue already\nRT-2 due Tue 11:00 Beijing time',
      place: 'board',
    });
  });

  it('is told in the language of the moment', () => {
    const desk = deskOf([tomorrow]);
    const now = beijing('2026-11-24 09:00');
    expect(desk.window('window-opened', now, 'zh-CN').title).toBe('工作时段已开始：1 个工单开始计时');
    expect(desk.window('window-opened', now).title).toBe('Working window opened: 1 case is ticking again');
  });

  it('goes to the window in every language, so that it can be read in another than it came in', () => {
    const { title, body, words } = deskOf([tomorrow]).window('window-opened', beijing('2026-11-24 09:00'));
    expect(words.en).toEqual({ title, body });
    expect(words['zh-CN'].title).toBe('工作时段已开始：1 个工单开始计时');
  });
});

it('the minutes left are those of the board, also while the clock was set back over a resumption', () => {
  const events = [
    { id: 'p', at: beijing('2026-11-23 13:30'), kind: 'paused', reason: 'on-hold' },
    { id: 'r', at: beijing('2026-11-23 14:05'), kind: 'resumed' },
  ] as const;
  const resumed = stored(caseOpened(beijing('2026-11-23 10:00'), {}, { events: [...events] }));
  expect(deskOf([resumed]).ofCase('deadline-near', beijing('2026-11-23 14:00')).title).toBe(
    'RT-1: at most 35 working minutes left',
  );
});

it('an answered case that nobody touches is told without the deadline that it has met', () => {
  const at = beijing('2026-11-23 10:00');
  const answer = { id: 'r', at: at + MINUTE, kind: 'responded', by: 'Lin' } as const;
  const answered = caseOpened(at, { severity: 'A' }, { owner: 'Lin', events: [answer] });
  expect(deskOf([stored(answered)]).ofCase('case-silent', at + 90 * MINUTE)).toMatchObject({
    title: 'RT-1: severity A, and untouched for too long',
    body: 'Virtual machine does not start',
    caseId: 'desk/1',
    canTake: false,
  });
});

it('a case can be taken that is another’s, of a source that has owners to give it to', () => {
  const offers = (owner: string, sourcesWithOwners: readonly string[]) =>
    deskOf([stored({ ...overdue, owner })], (sourceId) => sourcesWithOwners.includes(sourceId)).ofCase(
      'deadline-passed',
      beijing('2026-11-23 14:01'),
    ).canTake;
  expect(offers('Wang', ['desk'])).toBe(true);
  expect(offers('Lin', ['desk']), 'one’s own').toBe(false);
  expect(offers('Wang', []), 'of a file, or of a help desk without owners').toBe(false);
});

it('whatever is of severity A is urgent: a desktop that may not disturb lets nothing else through', () => {
  const at = beijing('2026-11-23 10:00');
  const answer = { id: 'r', at: at + MINUTE, kind: 'responded', by: 'Lin' } as const;
  const answered = caseOpened(at, { severity: 'A' }, { owner: 'Lin', events: [answer] });
  expect(deskOf([stored(answered)]).ofCase('case-silent', at + 90 * MINUTE).isUrgent).toBe(true);
  expect(deskOf([overdue]).window('window-opened', beijing('2026-11-24 09:00')).isUrgent).toBe(false);
});

it('a deadline that passed stays in sight, and so does what is of severity A; what is near gives way', () => {
  const staysInSight = (of: StoredCase, kind: 'deadline-near' | 'deadline-passed' | 'severe-new') =>
    deskOf([of]).ofCase(kind, beijing('2026-11-23 13:42')).staysInSight;
  expect(staysInSight(overdue, 'deadline-passed')).toBe(true);
  expect(staysInSight(overdue, 'deadline-near')).toBe(false);
  const severe = stored(caseOpened(beijing('2026-11-23 13:00'), { severity: 'A' }));
  expect(staysInSight(severe, 'severe-new')).toBe(true);
});

it('a deadline that is near is told by words that stay true for as long as the notification stands', () => {
  const { ofCase } = deskOf([overdue]);
  const now = beijing('2026-11-23 13:42');
  const due = 'due Mon 14:00 Beijing time\nVirtual machine does not start';
  expect(ofCase('deadline-near', now)).toMatchObject({
    title: 'RT-1: at most 18 working minutes left',
    body: due,
  });
  expect(ofCase('deadline-near', now, 'zh-CN').title).toBe('RT-1：剩余工作时间不超过 18 分钟');
});
