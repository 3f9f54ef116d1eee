import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnDay } from '../../../domain/calendar/own-days.ts';
import type { CalendarId } from '../../../domain/rules/rules.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { useRulesRecord } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';
import { ReviewDialog } from './review-dialog.tsx';

/** What a day can be set to; `as-before` takes back what was set by hand. */
const CHOICES = ['holiday', 'workday', 'ordinary', 'as-before'] as const;
type Choice = (typeof CHOICES)[number];

interface Props {
  readonly calendar: CalendarId;
  readonly date: CalendarDate;
  readonly onClose: () => void;
}

/** Sets by hand what a date is, with what that would move. */
export function DayEditor({ calendar, date, onClose }: Props) {
  const { t, name, dayOfCalendar } = useWording();
  const set = useRulesRecord()?.rules.layers[calendar].byHand.days[date];
  const [choice, setChoice] = useState<Choice | ''>(set?.kind ?? '');
  const [words, setWords] = useState(set === undefined || set.kind === 'ordinary' ? '' : name(set.name));
  const day = dayOf(choice, words.trim());
  return (
    <ReviewDialog
      title={t('rules.dayTitle', { day: dayOfCalendar(date) })}
      change={day === undefined ? null : { kind: 'set-day', calendar, date, day }}
      takeWords={t('rules.setDay')}
      onClose={onClose}
    >
      <Field label={t('rules.dayIs')}>
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value as Choice)}>
          {CHOICES.filter((each) => each !== 'as-before' || set !== undefined).map((each) => (
            <Radio key={each} value={each} label={t(`rules.day.${each}`)} data-testid={`day-${each}`} />
          ))}
        </RadioGroup>
      </Field>
      {(choice === 'holiday' || choice === 'workday') && (
        <Field label={t('rules.dayName')} hint={t('rules.dayNameHint')} required>
          <Input
            value={words}
            maxLength={80}
            onChange={(_, { value }) => setWords(value)}
            data-testid="day-name"
          />
        </Field>
      )}
    </ReviewDialog>
  );
}

/** `undefined` while something is missing. What is typed is in one language: it stands for both. */
function dayOf(choice: Choice | '', words: string): OwnDay | null | undefined {
  if (choice === 'as-before') return null;
  if (choice === 'ordinary') return { kind: 'ordinary' };
  return choice === '' || words === '' ? undefined : { kind: choice, name: { en: words, zh: words } };
}
