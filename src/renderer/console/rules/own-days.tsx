import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OpenedTextFile } from '../../../contract/rules.ts';
import type { OwnDay } from '../../../domain/calendar/own-days.ts';
import { type CalendarId, SHIPPED_RULES } from '../../../domain/rules/rules.ts';
import type { RulesChange } from '../../../domain/rules/rules-change.ts';
import { bridge } from '../bridge.ts';
import { useRulesRecord } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { ImportDays } from './import-days.tsx';
import { fileFailureWords } from './problem-words.ts';
import { ReviewDialog } from './review-dialog.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px' },
  hint: { fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  list: {
    margin: '10px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: '13px',
    lineHeight: '24px',
    '& > li': { display: 'flex', alignItems: 'center', gap: '10px', flexWrap: 'wrap' },
  },
});

type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly file: Extract<OpenedTextFile, { outcome: 'failed' }> }
  | { readonly kind: 'importing'; readonly name: string; readonly text: string }
  | { readonly kind: 'taking-back'; readonly change: RulesChange; readonly what: string };

const NOTHING: Doing = { kind: 'nothing' };

/** What the desk has added to a calendar: imports and days set by hand, each to be taken back; and a new import. */
export function OwnDays({ calendar }: { readonly calendar: CalendarId }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { imported, byHand } = (useRulesRecord()?.rules ?? SHIPPED_RULES).layers[calendar];
  const [doing, setDoing] = useState<Doing>(NOTHING);
  const open = async () => {
    const file = await bridge.openRulesFile({ kind: 'calendar' });
    if (file.outcome === 'read') setDoing({ kind: 'importing', name: file.name, text: file.text });
    if (file.outcome === 'failed') setDoing({ kind: 'unread', file });
  };
  const entries: readonly (readonly [string, RulesChange])[] = [
    ...imported.map(({ label, days, announces }) => {
      const count = Object.keys(days).length;
      const words =
        announces.length === 0
          ? t('rules.imported', { label, count })
          : t('rules.importedYears', { label, count, years: announces.join(t('rules.comma')) });
      return [words, { kind: 'remove-import', calendar, label }] as const;
    }),
    ...Object.entries(byHand.days).map(
      ([date, day]) =>
        [handWords(date, day, wording), { kind: 'set-day', calendar, date, day: null }] as const,
    ),
    ...byHand.announces.map(
      (year) =>
        [
          t('rules.byHandYear', { year }),
          { kind: 'announce-year', calendar, year, isAnnounced: false },
        ] as const,
    ),
  ];
  return (
    <div data-testid="own-days">
      <div className={styles.row}>
        <Button
          size="small"
          icon={<CalendarAddRegular />}
          onClick={() => void open()}
          data-testid="import-days"
        >
          {t('rules.import')}
        </Button>
        <span className={styles.hint}>{t('rules.importHint')}</span>
        {doing.kind === 'unread' && <span role="alert">{fileFailureWords(doing.file, wording)}</span>}
      </div>
      {entries.length > 0 && (
        <ul className={styles.list}>
          {entries.map(([words, change]) => (
            <li key={words}>
              <span>{words}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('rules.takeBackOf', { what: words })}
                onClick={() => setDoing({ kind: 'taking-back', change, what: words })}
              >
                {t('rules.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {doing.kind === 'importing' && (
        <ImportDays calendar={calendar} file={doing} onClose={() => setDoing(NOTHING)} />
      )}
      {doing.kind === 'taking-back' && (
        <ReviewDialog
          title={t('rules.takeBackTitle')}
          change={doing.change}
          takeWords={t('rules.takeBackNow')}
          onClose={() => setDoing(NOTHING)}
        >
          <p>{doing.what}</p>
        </ReviewDialog>
      )}
    </div>
  );
}

function handWords(date: string, day: OwnDay, { t, name, dayOfCalendar }: Wording): string {
  const facts = { day: dayOfCalendar(date), is: t(`rules.day.${day.kind}`) };
  return day.kind === 'ordinary'
    ? t('rules.byHand', facts)
    : t('rules.byHandNamed', { ...facts, name: name(day.name) });
}
