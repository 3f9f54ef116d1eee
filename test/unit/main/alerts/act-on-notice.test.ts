import { expect, it } from 'vitest';
import { actOnNotice } from '../../../../src/main/alerts/act-on-notice.ts';
import type { Notice } from '../../../../src/main/alerts/notice.ts';
import type { NoticeAct } from '../../../../src/main/alerts/notifier.ts';

/** What comes of it, in its order. */
async function done(notice: Pick<Notice, 'caseId' | 'place'>, act: NoticeAct): Promise<readonly string[]> {
  const made: string[] = [];
  await actOnNotice({ ...notice, alertIds: ['a', 'b'] }, act, {
    desk: {
      async seen(ids) {
        made.push(`seen ${ids}`);
      },
      async snooze(caseId) {
        made.push(`snooze ${caseId}`);
        return null;
      },
    },
    window: {
      showCase: (caseId) => made.push(`case ${caseId}`),
      showPlace: (place) => made.push(`place ${place}`),
    },
    take: async (caseId) => made.push(`take ${caseId}`),
  });
  return made;
}

it.each(['board', 'centre'] as const)(
  'what a notification of one case told is seen once it is acted on: %s',
  async (place) => {
    const notice = { caseId: 'desk/1', place };
    expect(await done(notice, 'open')).toEqual(['case desk/1', 'seen a,b']);
    expect(await done(notice, 'take')).toEqual(['seen a,b', 'take desk/1']);
    expect(await done(notice, 'snooze')).toEqual(['seen a,b', 'snooze desk/1']);
  },
);

it('that of windows or a help desk is seen, and a click leads to where it is about', async () => {
  expect(await done({ caseId: null, place: 'sync' }, 'open')).toEqual(['place sync', 'seen a,b']);
});

it('of what several cases are told together, nothing is seen by opening the list of it', async () => {
  expect(await done({ caseId: null, place: 'centre' }, 'open')).toEqual(['place centre']);
});
