import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type AlertKind, alertKindSchema } from '../../../domain/alerts/ledger-row.ts';
import type { AlertSettings } from '../../../domain/alerts/settings.ts';
import { useAgent } from '../board/arrange/use-agent.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { turnTo } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { useAlerts, writeAlertSettings } from './alert-store.ts';
import { type AlertDraft, draftOf, errorsOf, type MinuteField, settingsOf } from './draft.ts';
import { ShiftEditor } from './shift-editor.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '22px' },
  group: { display: 'grid', rowGap: '10px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '8px', fontSize: '14px', fontWeight: 600 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: '10px 16px',
    alignItems: 'start',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
  kinds: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(330px, 1fr))', gap: '2px 20px' },
  // The boxes stand below the words above them, not beside the room that a box has around it.
  kind: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '36px', marginLeft: '-8px' },
  kindName: { flexGrow: 1 },
  minutes: { width: '76px', '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  unit: { fontSize: '13px', color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** The number that belongs to a kind. */
const MINUTES_OF: Partial<Record<AlertKind, MinuteField>> = {
  'window-opening': 'openingMinutes',
  'window-closing': 'closingMinutes',
  'case-unowned': 'unownedMinutes',
  'case-silent': 'silentMinutes',
  'sync-stale': 'staleMinutes',
};

/** What is told, of whose cases, how early, and when it is quiet. Nothing need be set. */
export function AlertSettingsForm() {
  const settings = useAlerts(({ state }) => state?.settings);
  return settings === undefined ? null : <Form key={JSON.stringify(draftOf(settings))} settings={settings} />;
}

function Form({ settings }: { readonly settings: AlertSettings }) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  const agent = useAgent();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const change = (part: Partial<AlertDraft>) => setDraft({ ...draft, ...part });
  const errors = errorsOf(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (errors.size === 0) void writeAlertSettings(settingsOf(draft, settings.quiet.until));
  };
  const whose = () => {
    if (agent === '') return t('alerts.settings.nobody');
    const names = draft.scope === 'team' ? [agent, ...settings.team] : [agent];
    return t('alerts.settings.owners', { names });
  };
  const say = (isWrong: boolean, text: string) => (isWrong ? { validationMessage: text } : {});
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
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('alerts.settings.whose')}</legend>
        <div className={styles.pair}>
          <Field label={t('alerts.settings.scope')}>
            <Select
              value={draft.scope}
              onChange={(_, { value }) => change({ scope: value as AlertDraft['scope'] })}
              data-testid="alert-scope"
            >
              <option value="all">{t('alerts.settings.scopeIs.all')}</option>
              <option value="team">{t('alerts.settings.scopeIs.team')}</option>
              <option value="mine">{t('alerts.settings.scopeIs.mine')}</option>
            </Select>
          </Field>
        </div>
        {draft.scope !== 'all' && (
          <div className={styles.acts}>
            <span>{whose()}</span>
            <Button size="small" onClick={() => turnTo('settings')}>
              {t('alerts.settings.sayWho')}
            </Button>
          </div>
        )}
      </fieldset>
      <fieldset className={styles.group}>
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
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('alerts.settings.steps')}</legend>
        <div className={styles.pair}>
          <Field
            label={t('alerts.settings.usual')}
            hint={t('alerts.settings.stepsHint')}
            {...say(errors.has('usualSteps'), t('alerts.settings.stepsWrong'))}
          >
            <Input
              value={draft.usualSteps}
              onChange={(_, { value }) => change({ usualSteps: value })}
              data-testid="usual-steps"
            />
          </Field>
          {['A', 'B', 'C'].map((severity) => (
            <Field
              key={severity}
              label={t('alerts.settings.stepsOf', { severity })}
              {...say(errors.has(`steps-${severity}`), t('alerts.settings.stepsWrong'))}
            >
              <Input
                value={draft.stepsOf[severity] ?? ''}
                placeholder={t('alerts.settings.asUsual')}
                onChange={(_, { value }) => change({ stepsOf: { ...draft.stepsOf, [severity]: value } })}
              />
            </Field>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.group}>
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
      <fieldset className={styles.group}>
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
      <div className={styles.acts}>
        <Button
          type="submit"
          appearance="primary"
          disabled={!isChanged || errors.size > 0}
          data-testid="save-alert-settings"
        >
          {t('alerts.settings.save')}
        </Button>
        <Button disabled={!isChanged} onClick={() => setDraft(draftOf(settings))}>
          {t('alerts.settings.undo')}
        </Button>
        <span role="status">{!isChanged && t('alerts.settings.kept')}</span>
      </div>
    </form>
  );
}

interface KindProps {
  readonly kind: AlertKind;
  readonly draft: AlertDraft;
  readonly change: (part: Partial<AlertDraft>) => void;
}

function KindLine({ kind, draft, change }: KindProps) {
  const styles = useStyles();
  const { t } = useWording();
  const field = MINUTES_OF[kind];
  const others = draft.silenced.filter((one) => one !== kind);
  const isOn = others.length === draft.silenced.length;
  return (
    <div className={styles.kind}>
      <Checkbox
        className={styles.kindName}
        label={t(`alerts.kind.${kind}`)}
        checked={isOn}
        onChange={(_, { checked }) => change({ silenced: checked === true ? others : [...others, kind] })}
        data-testid={`kind-${kind}`}
      />
      {field !== undefined && (
        <>
          <Input
            size="small"
            className={styles.minutes}
            value={draft.minutes[field]}
            disabled={!isOn}
            inputMode="numeric"
            aria-label={t(`alerts.settings.${field}`)}
            title={t(`alerts.settings.${field}`)}
            onChange={(_, { value }) => change({ minutes: { ...draft.minutes, [field]: value } })}
          />
          <span className={styles.unit}>{t('alerts.settings.minutes')}</span>
        </>
      )}
    </div>
  );
}
