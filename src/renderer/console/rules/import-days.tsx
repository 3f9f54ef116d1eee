import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { yearOf } from '../../../domain/calendar/dates.ts';
import { type EventMeaning, type ImportedDay, readICalendar } from '../../../domain/calendar/icalendar.ts';
import { importedLayer } from '../../../domain/calendar/own-days.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { CalendarId } from '../../../domain/rules/rules.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { ImportedDays } from './imported-days.tsx';
import { ReviewDialog } from './review-dialog.tsx';

const useStyles = makeStyles({
  years: { display: 'flex', flexWrap: 'wrap' },
});

/** So many years around this one are taken from a file: a rule without an end goes on for ever. */
const YEARS_AROUND = 5;

interface Props {
  readonly calendar: CalendarId;
  readonly file: { readonly name: string; readonly text: string };
  readonly onClose: () => void;
}

/** Takes the days of a calendar file, after it was said what they mean and was seen what they are. */
export function ImportDays({ calendar, file, onClose }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const thisYear = yearOf(dateInZone(useNow(), BEIJING));
  const [are, setAre] = useState<EventMeaning['are'] | ''>('');
  const [words, setWords] = useState('');
  const [announces, setAnnounces] = useState<readonly number[]>([]);
  const years = { first: thisYear - YEARS_AROUND, last: thisYear + YEARS_AROUND };
  const meaning = meaningOf(are, words);
  const reading = useMemo(
    () =>
      readICalendar(file.text, meaning ?? { are: 'holidays' }, {
        first: thisYear - YEARS_AROUND,
        last: thisYear + YEARS_AROUND,
      }),
    [file.text, meaning, thisYear],
  );
  const days = reading.ok && meaning !== null ? reading.days : [];
  const chosen = yearsOf(days).filter((year) => announces.includes(year));
  return (
    <ReviewDialog
      title={t('rules.importTitle', { file: file.name })}
      change={
        days.length === 0
          ? null
          : { kind: 'import-days', calendar, layer: importedLayer(file.name, days, chosen) }
      }
      takeWords={t('rules.importTake')}
      onClose={onClose}
    >
      {!reading.ok && <p role="alert">{t(`rules.ics.${reading.reason}`, { line: reading.line })}</p>}
      {reading.ok && (
        <>
          <Field label={t('rules.meaning')}>
            <RadioGroup value={are} onChange={(_, { value }) => setAre(value as EventMeaning['are'])}>
              <Radio value="holidays" label={t('rules.means.holidays')} data-testid="means-holidays" />
              <Radio
                value="holidays-and-workdays"
                label={t('rules.means.workdays')}
                data-testid="means-workdays"
              />
            </RadioGroup>
          </Field>
          {are === 'holidays-and-workdays' && (
            <Field label={t('rules.workdayWords')} hint={t('rules.workdayWordsHint')} required>
              <Input value={words} onChange={(_, { value }) => setWords(value)} data-testid="workday-words" />
            </Field>
          )}
          {meaning !== null && <ImportedDays days={days} refused={reading.refused} years={years} />}
          {days.length > 0 && (
            <Field label={t('rules.announces')} hint={t('rules.announcesHint')}>
              <div className={styles.years}>
                {yearsOf(days).map((year) => (
                  <Checkbox
                    key={year}
                    label={String(year)}
                    checked={announces.includes(year)}
                    onChange={(_, { checked }) =>
                      setAnnounces(checked ? [...announces, year] : announces.filter((each) => each !== year))
                    }
                    data-testid={`announces-${year}`}
                  />
                ))}
              </div>
            </Field>
          )}
        </>
      )}
    </ReviewDialog>
  );
}

/** `null` while it is not said: it is never guessed. */
function meaningOf(are: EventMeaning['are'] | '', words: string): EventMeaning | null {
  if (are === 'holidays') return HOLIDAYS;
  const workdayWords = words.split(/[,，、]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  return are === '' || workdayWords.length === 0 ? null : { are, workdayWords };
}

const HOLIDAYS: EventMeaning = { are: 'holidays' };

function yearsOf(days: readonly ImportedDay[]): readonly number[] {
  return [...new Set(days.map(({ date }) => yearOf(date)))].sort((a, b) => a - b);
}
