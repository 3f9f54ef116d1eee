import type { i18n } from 'i18next';
import { placeOf } from '../../../contract/alerts.ts';
import type { Language } from '../../../contract/language.ts';
import type { AlertKind } from '../../../domain/alerts/ledger-row.ts';
import { isOwn } from '../../../domain/cases/whose.ts';
import { createTexts } from '../../i18n/texts.ts';
import type { NoticeWords, Told } from '../notice.ts';
import type { WatchedSubject } from '../watched-cases.ts';
import { manyNotice } from './many-notice.ts';
import { oneNotice } from './one-notice.ts';

/** Words in every language, and for the desktop those of the one that `language` answers when a notice is made. */
export function wordsIn(language: () => Language): NoticeWords {
  const [english, chinese] = [createTexts('en'), createTexts('zh-CN')];
  return {
    of(planned, told) {
      const [first] = told.members;
      const isSingle = planned.as === 'single' && first !== undefined;
      const wordsOf = (texts: i18n) =>
        isSingle ? oneNotice(first, told, texts) : manyNotice(planned, told, texts);
      const words = { en: wordsOf(english), 'zh-CN': wordsOf(chinese) };
      const severities = told.members.map(({ alert }) => alert.severity).sort();
      const isUrgent = told.members.some(({ alert }) => alert.isSevere || URGENT.includes(alert.kind));
      const staysInSight = told.members.some(
        ({ alert }) => alert.isSevere || alert.kind === 'deadline-passed',
      );
      const alertIds = told.members.map(({ alert }) => alert.id);
      const caseIds = new Set(told.members.map(({ alert }) => alert.caseId));
      const [caseId = null] = caseIds.size === 1 ? caseIds : [];
      return {
        id: planned.id,
        on: planned.on,
        words,
        ...words[language()],
        caseId,
        canTake: caseId !== null && first?.watched !== undefined && isToBeTaken(first.watched.subject, told),
        place: isSingle ? placeOf(first.alert.kind) : 'centre',
        isUrgent,
        staysInSight,
        severity: severities[0] ?? null,
        alertIds,
      };
    },
  };
}

function isToBeTaken(subject: WatchedSubject, { agent, hasOwners }: Told): boolean {
  return !isOwn(subject, agent) && hasOwners(subject.sourceId);
}

/** Urgent at any severity. What is severe always is: desktops that may not disturb let only urgent ones through. */
const URGENT: readonly AlertKind[] = ['deadline-near', 'deadline-passed'];
