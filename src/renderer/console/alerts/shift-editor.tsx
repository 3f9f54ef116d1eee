import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { tidyTime } from '../days/typed-time.ts';
import { BEIJING, weekdayNames } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { type AlertDraft, isTime, OFFICE_SHIFT, type ShiftDraft, shiftAfter } from './draft.ts';
import { useSeverities } from './use-severities.ts';

const useStyles = makeStyles({
  lead: {
    margin: 0,
    maxWidth: '72ch',
    fontSize: '13px',
    lineHeight: '19px',
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  line: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  acts: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  time: { width: '84px', '& input': { minWidth: 0, fontVariantNumeric: 'tabular-nums' } },
  zone: { maxWidth: '260px' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly quiet: AlertDraft['quiet'];
  /** What is wrong with the shifts, in words. */
  readonly wrong: string | null;
  readonly onChange: (quiet: Partial<AlertDraft['quiet']>) => void;
}

/** The week's shifts: outside of them it is quiet. */
export function ShiftEditor({ quiet, wrong, onChange }: Props) {
  const styles = useStyles();
  const { t, localZone } = useWording();
  const { top } = useSeverities();
  const { shifts, zone } = quiet;
  const zones = [...new Set([BEIJING, localZone, zone])];
  const acts = useRef<HTMLDivElement>(null);
  const remove = (place: number) => {
    // The lines have no names: it is the last one whose button goes.
    if (place === shifts.length - 1) acts.current?.querySelector('button')?.focus();
    onChange({ shifts: shifts.filter((_, at) => at !== place) });
  };
  const put = (place: number, change: Partial<ShiftDraft>) =>
    onChange({ shifts: shifts.map((shift, at) => (at === place ? { ...shift, ...change } : shift)) });
  return (
    <>
      <p className={styles.lead}>{t('alerts.settings.quietLead')}</p>
      <ul className={styles.list}>
        {shifts.map((shift, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift has no name but its place, and is typed over in it.
          <li key={place} className={styles.line}>
            <ShiftLine shift={shift} line={place + 1} onChange={(change) => put(place, change)} />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('alerts.settings.removeShift', { line: place + 1 })}
              title={t('alerts.settings.removeShift', { line: place + 1 })}
              onClick={() => remove(place)}
            />
          </li>
        ))}
      </ul>
      {wrong !== null && (
        <span className={styles.wrong} role="alert">
          {wrong}
        </span>
      )}
      <div ref={acts} className={styles.acts}>
        <Button icon={<AddRegular />} onClick={() => onChange({ shifts: [...shifts, shiftAfter(shifts)] })}>
          {t('alerts.settings.addShift')}
        </Button>
        {shifts.length === 0 && (
          <Button onClick={() => onChange({ shifts: [OFFICE_SHIFT] })} data-testid="office-shifts">
            {t('alerts.settings.office')}
          </Button>
        )}
      </div>
      {shifts.length > 0 && (
        <>
          <Field label={t('alerts.settings.zone')} className={styles.zone}>
            <Select value={zone} onChange={(_, { value }) => onChange({ zone: value })}>
              {zones.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          </Field>
          <Switch
            label={t('alerts.settings.severePasses', { severity: top })}
            checked={quiet.severePasses}
            onChange={(_, { checked }) => onChange({ severePasses: checked })}
          />
        </>
      )}
    </>
  );
}

function ShiftLine({
  shift,
  line,
  onChange,
}: {
  readonly shift: ShiftDraft;
  /** Which it is, counted from 1. */
  readonly line: number;
  readonly onChange: (change: Partial<ShiftDraft>) => void;
}) {
  const { t, language } = useWording();
  const styles = useStyles();
  const time = (field: 'from' | 'to') => (
    <Input
      className={styles.time}
      value={shift[field]}
      placeholder="09:00"
      autoComplete="off"
      aria-label={t(`alerts.settings.${field}`, { line })}
      aria-invalid={!isTime(shift[field])}
      onChange={(_, { value }) => onChange({ [field]: value })}
      onBlur={() => onChange({ [field]: tidyTime(shift[field]) })}
      data-testid={`shift-${field}`}
    />
  );
  return (
    <>
      <Select
        value={`${shift.weekday}`}
        aria-label={t('alerts.settings.weekday', { line })}
        onChange={(_, { value }) => onChange({ weekday: value === 'business-day' ? value : Number(value) })}
      >
        <option value="business-day">{t('alerts.settings.businessDays')}</option>
        {weekdayNames(language).map(({ long }, place) => (
          <option key={long} value={`${place + 1}`}>
            {long}
          </option>
        ))}
      </Select>
      {time('from')}
      <span aria-hidden="true">–</span>
      {time('to')}
    </>
  );
}
