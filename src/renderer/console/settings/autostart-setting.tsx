import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  not: { margin: 0, fontSize: '13px', lineHeight: '19px', color: tokens.colorNeutralForeground2 },
});

/** Whether the program starts with the computer, as the system says it; or why the system cannot be told to. */
export function AutostartSetting() {
  const styles = useStyles();
  const { t } = useWording();
  const autostart = useProgram(({ state }) => state?.autostart ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  if (autostart === null) return <p className={styles.not}>{t('settings.autostart.unknown')}</p>;
  if (autostart === 'sample-desk' || autostart === 'sandboxed' || autostart === 'from-clone') {
    return (
      <p className={styles.not} data-testid="autostart-not">
        {t(`settings.autostart.not.${autostart}`)}
      </p>
    );
  }
  const isOn = autostart !== 'off';
  const write = async () => {
    const outcome = await bridge.writeAutostart({ isOn: !isOn });
    setFailure(outcome.ok ? null : outcome.problem.detail);
  };
  const message = failure === null ? null : t('settings.autostart.failed', { detail: failure });
  return (
    <Field
      {...(message === null ? {} : { validationMessage: message })}
      {...(autostart === 'awaits-consent' ? { hint: t('settings.autostart.consent') } : {})}
    >
      <Switch
        checked={isOn}
        label={t(isOn ? 'settings.autostart.on' : 'settings.autostart.off')}
        aria-labelledby="setting-autostart"
        onChange={() => void write()}
        data-testid="autostart"
      />
    </Field>
  );
}
