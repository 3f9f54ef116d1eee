import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { NEAR_MINUTES, OLD_MINUTES } from '../../../contract/preferences.ts';
import { useProgram, writePreferences } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { NotKept } from './not-kept.tsx';
import { useTyped } from './use-typed.ts';
import { wholeNumber } from './whole-number.ts';

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
  const range = RANGES[name];
  const read = (typed: string) => wholeNumber(typed, range);
  const field = useTyped(name, String(minutes ?? ''), read, (kept) =>
    writePreferences({ [name]: Number(kept) }),
  );
  const wrong = t('settings.minutesWrong', { min: number(range.min), max: number(range.max) });
  return (
    <>
      <Field {...(read(field.text) === null ? { validationMessage: wrong } : {})}>
        <Input
          className={styles.input}
          value={field.text}
          inputMode="numeric"
          maxLength={4}
          aria-labelledby={`setting-${name}`}
          contentAfter={<span className={styles.unit}>{t('settings.minutes')}</span>}
          onChange={(_, { value }) => field.type(value)}
          onBlur={field.keep}
          onKeyDown={({ key }) => {
            if (key === 'Enter') field.keep();
          }}
          data-testid={`minutes-${name}`}
        />
      </Field>
      <NotKept problem={field.problem} onDiscard={field.discard} />
    </>
  );
}
