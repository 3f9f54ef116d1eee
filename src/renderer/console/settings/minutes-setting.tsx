import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { NEAR_MINUTES, OLD_MINUTES } from '../../../contract/preferences.ts';
import { told } from '../notices/told.ts';
import { useProgram, writePreferences } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  input: { width: '120px', '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  unit: { fontSize: '13px', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

const RANGES = { nearMinutes: NEAR_MINUTES, oldMinutes: OLD_MINUTES } as const;

/** A number of minutes. In force once the field is left or Enter is pressed; one that does not fit is not. */
export function MinutesSetting({ name }: { readonly name: keyof typeof RANGES }) {
  const styles = useStyles();
  const { t, number } = useWording();
  const minutes = useProgram(({ state }) => state?.preferences[name]);
  const [typed, setTyped] = useState(String(minutes ?? ''));
  useEffect(() => setTyped(String(minutes ?? '')), [minutes]);
  const { min, max } = RANGES[name];
  const isFit = /^\d+$/.test(typed.trim()) && Number(typed) >= min && Number(typed) <= max;
  const keep = () => {
    if (isFit && Number(typed) !== minutes) told(writePreferences({ [name]: Number(typed) }));
  };
  const wrong = t('settings.minutesWrong', { min: number(min), max: number(max) });
  return (
    <Field {...(isFit ? {} : { validationMessage: wrong })}>
      <Input
        className={styles.input}
        value={typed}
        inputMode="numeric"
        maxLength={4}
        aria-labelledby={`setting-${name}`}
        contentAfter={<span className={styles.unit}>{t('settings.minutes')}</span>}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
        data-testid={`minutes-${name}`}
      />
    </Field>
  );
}
