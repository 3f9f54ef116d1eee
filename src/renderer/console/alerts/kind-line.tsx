import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { AlertKind } from '../../../domain/alerts/ledger-row.ts';
import { useWording } from '../wording/use-wording.ts';
import type { AlertDraft, MinuteField } from './draft.ts';
import { useSeverities } from './use-severities.ts';

const useStyles = makeStyles({
  // The boxes stand below the words above them, not beside the room that a box has around it.
  kind: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '36px', marginLeft: '-8px' },
  kindName: { flexGrow: 1 },
  minutes: { width: '76px', '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  unit: { fontSize: '13px', color: tokens.colorNeutralForeground2 },
});

/** The number that belongs to a kind. */
const MINUTES_OF: Partial<Record<AlertKind, MinuteField>> = {
  'window-opening': 'openingMinutes',
  'window-closing': 'closingMinutes',
  'case-unowned': 'unownedMinutes',
  'case-silent': 'silentMinutes',
  'sync-stale': 'staleMinutes',
};

interface Props {
  readonly kind: AlertKind;
  readonly draft: AlertDraft;
  readonly change: (part: Partial<AlertDraft>) => void;
}

/** Whether a kind is told, and the number of minutes that belongs to it, where one does. */
export function KindLine({ kind, draft, change }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const { top } = useSeverities();
  const field = MINUTES_OF[kind];
  const others = draft.silenced.filter((one) => one !== kind);
  const isOn = others.length === draft.silenced.length;
  return (
    <div className={styles.kind}>
      <Checkbox
        className={styles.kindName}
        label={t(`alerts.kind.${kind}`, { severity: top })}
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
