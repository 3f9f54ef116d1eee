import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { alertKindSchema } from '../../../domain/alerts/ledger-row.ts';
import type { AlertSettings } from '../../../domain/alerts/settings.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { useWording } from '../wording/use-wording.ts';
import { useAlerts } from './alert-store.ts';
import { type AlertDraft, draftOf, errorsOf, type MinuteField } from './draft.ts';
import { discardAlertSettings, saveAlertSettings, typeAlertSettings, useAlertForm } from './form-store.ts';
import { KindLine } from './kind-line.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { ShiftEditor } from './shift-editor.tsx';
import { StepsFields } from './steps-fields.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '22px' },
  group: {
    display: 'grid',
    rowGap: '10px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    // They stand below the words above them, not beside the room that a switch has around it.
    '& > .fui-Switch': { marginLeft: '-8px' },
  },
  legend: { padding: 0, marginBottom: '8px', fontSize: '14px', fontWeight: 600 },
  kinds: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(330px, 1fr))', gap: '2px 20px' },
  acts: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/**
 * What is told, of whose cases, how early, and when it is quiet. Nothing need be set. What was typed stays until it is
 * saved or discarded.
 */
export function AlertSettingsForm() {
  const settings = useAlerts(({ state }) => state?.settings);
  return settings === undefined ? null : <Form settings={settings} />;
}

function Form({ settings }: { readonly settings: AlertSettings }) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  const { draft: typed, problem } = useAlertForm();
  const draft = typed ?? draftOf(settings);
  const change = (part: Partial<AlertDraft>) => typeAlertSettings({ ...draft, ...part });
  const errors = errorsOf(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings));
  const save = (event: FormEvent) => {
    event.preventDefault();
    // A button that only looks disabled still submits.
    if (isChanged && errors.size === 0) void saveAlertSettings(draft);
  };
  return (
    <form
      className={`${shared.sheet} ${styles.form}`}
      onSubmit={save}
      noValidate
      data-testid="alert-settings"
    >
      <h3 className={shared.heading} style={{ margin: 0 }}>
        {t('alerts.settings.title')}
      </h3>
      <fieldset className={styles.group} data-place="alert-scope">
        <legend className={styles.legend}>{t('alerts.settings.whose')}</legend>
        <ScopeFields scope={draft.scope} team={settings.team} onChange={(scope) => change({ scope })} />
      </fieldset>
      <fieldset className={styles.group} data-place="alert-kinds">
        <legend className={styles.legend}>{t('alerts.settings.kinds')}</legend>
        <div className={styles.kinds}>
          {alertKindSchema.options.map((kind) => (
            <KindLine key={kind} kind={kind} draft={draft} change={change} />
          ))}
        </div>
        {Object.keys(draft.minutes).some((field) => errors.has(field as MinuteField)) && (
          <span className={styles.wrong} role="alert">
            {t('alerts.settings.minutesWrong')}
          </span>
        )}
      </fieldset>
      <fieldset className={styles.group} data-place="alert-steps">
        <legend className={styles.legend}>{t('alerts.settings.steps')}</legend>
        <StepsFields draft={draft} errors={errors} change={change} />
      </fieldset>
      <fieldset className={styles.group} data-place="quiet-hours">
        <legend className={styles.legend}>{t('alerts.settings.quiet')}</legend>
        <ShiftEditor
          quiet={draft.quiet}
          wrong={
            errors.has('shiftTime')
              ? t('alerts.settings.shiftTimeWrong')
              : errors.has('shiftLength')
                ? t('alerts.settings.shiftLengthWrong')
                : null
          }
          onChange={(quiet) => change({ quiet: { ...draft.quiet, ...quiet } })}
        />
      </fieldset>
      <fieldset className={styles.group} data-place="alert-sounds">
        <legend className={styles.legend}>{t('alerts.settings.hearing')}</legend>
        <Switch
          label={t('alerts.settings.sounds')}
          checked={draft.sounds}
          onChange={(_, { checked }) => change({ sounds: checked })}
        />
        <Switch
          label={t('alerts.settings.spoken')}
          checked={draft.spoken}
          onChange={(_, { checked }) => change({ spoken: checked })}
        />
      </fieldset>
      {problem !== null && <ProblemText problem={problem} />}
      <div className={styles.acts}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!isChanged || errors.size > 0}
          data-testid="save-alert-settings"
        >
          {t('alerts.settings.save')}
        </Button>
        <Button
          disabledFocusable={!isChanged}
          onClick={discardAlertSettings}
          data-testid="discard-alert-settings"
        >
          {t('connections.discard')}
        </Button>
        <span role="status">{t(isChanged ? 'connections.unsaved' : 'alerts.settings.kept')}</span>
      </div>
    </form>
  );
}
