import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { AlertSettings, Shift } from '../../../domain/alerts/settings.ts';
import { BEIJING, weekdayNames } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { minuteOfText, OFFICE_SHIFTS, timeText } from './draft.ts';

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
  zone: { maxWidth: '260px' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly quiet: AlertSettings['quiet'];
  readonly isWrong: boolean;
  readonly onChange: (quiet: Partial<AlertSettings['quiet']>) => void;
}

/** The week's shifts: outside of them it is quiet. */
export function ShiftEditor({ quiet, isWrong, onChange }: Props) {
  const styles = useStyles();
  const { t, localZone } = useWording();
  const { shifts, zone } = quiet;
  const zones = [...new Set([BEIJING, localZone, zone])];
  const put = (place: number, change: Partial<Shift>) =>
    onChange({ shifts: shifts.map((shift, at) => (at === place ? { ...shift, ...change } : shift)) });
  const next: Shift = { weekday: ((shifts.at(-1)?.weekday ?? 0) % 7) + 1, fromMinute: 540, toMinute: 1080 };
  return (
    <>
      <p className={styles.lead}>{t('alerts.settings.quietLead')}</p>
      <ul className={styles.list}>
        {shifts.map((shift, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift has no name but its place, and is typed over in it.
          <li key={place} className={styles.line}>
            <ShiftLine shift={shift} onChange={(change) => put(place, change)} />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('alerts.settings.removeShift')}
              title={t('alerts.settings.removeShift')}
              onClick={() => onChange({ shifts: shifts.filter((_, at) => at !== place) })}
            />
          </li>
        ))}
      </ul>
      {isWrong && (
        <span className={styles.wrong} role="alert">
          {t('alerts.settings.shiftWrong')}
        </span>
      )}
      <div className={styles.acts}>
        <Button icon={<AddRegular />} onClick={() => onChange({ shifts: [...shifts, next] })}>
          {t('alerts.settings.addShift')}
        </Button>
        {shifts.length === 0 && (
          <Button onClick={() => onChange({ shifts: [...OFFICE_SHIFTS] })} data-testid="office-shifts">
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
            label={t('alerts.settings.severePasses')}
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
  onChange,
}: {
  readonly shift: Shift;
  readonly onChange: (change: Partial<Shift>) => void;
}) {
  const { t, language } = useWording();
  const time = (field: 'fromMinute' | 'toMinute') => (
    <Input
      type="time"
      value={timeText(shift[field])}
      aria-label={t(`alerts.settings.${field}`)}
      onChange={(_, { value }) => {
        const minute = minuteOfText(value);
        if (minute !== null) onChange({ [field]: minute });
      }}
    />
  );
  return (
    <>
      <Select
        value={`${shift.weekday}`}
        aria-label={t('alerts.settings.weekday')}
        onChange={(_, { value }) => onChange({ weekday: Number(value) })}
      >
        {weekdayNames(language).map(({ long }, place) => (
          <option key={long} value={`${place + 1}`}>
            {long}
          </option>
        ))}
      </Select>
      {time('fromMinute')}
      <span aria-hidden="true">–</span>
      {time('toMinute')}
    </>
  );
}
