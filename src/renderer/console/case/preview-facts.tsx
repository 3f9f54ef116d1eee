import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { Preview } from '../../../domain/clock/preview.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { alertWords, leftAfterWords, shiftWords } from './preview-words.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '108px minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '6px',
    margin: 0,
    padding: '12px 14px',
    borderRadius: '8px',
    backgroundColor: clockTokens.ground,
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  new: { fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground2 },
  breached: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    margin: '10px 0 0',
    fontSize: '13px',
    fontWeight: 600,
    color: clockTokens.clockOver,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface Props {
  readonly preview: Preview;
  readonly now: EpochMs;
}

/** What a change would do: the deadlines before and after, what is carried over, and what would be told. */
export function PreviewFacts({ preview, now }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, working } = wording;
  const deadline = (at: EpochMs | null) => (at === null ? t('board.noDeadline') : wording.until(at, now));
  return (
    <div role="status">
      <dl className={styles.facts}>
        <dt>{t('preview.newDeadline')}</dt>
        <dd>
          <div className={styles.new} data-testid="preview-deadline">
            {deadline(preview.newDeadline)}
          </div>
          <div className={styles.quiet}>{shiftWords(preview, wording)}</div>
        </dd>
        <dt>{t('preview.oldDeadline')}</dt>
        <dd>{deadline(preview.oldDeadline)}</dd>
        <dt>{t('preview.carried')}</dt>
        <dd data-testid="preview-carried">
          {t('preview.carriedIs', { used: working(preview.usedMs), left: leftAfterWords(preview, wording) })}
        </dd>
        <dt>{t('preview.alerts')}</dt>
        <dd>
          {preview.alerts.length === 0 && t('preview.noAlerts')}
          <ul className={styles.list} data-testid="preview-alerts">
            {preview.alerts.map((alert) => (
              <li key={alert.id}>{alertWords(alert, now, wording)}</li>
            ))}
          </ul>
        </dd>
      </dl>
      {preview.isBreachedOnArrival && (
        <p className={styles.breached} data-testid="preview-breached">
          <WarningFilled aria-hidden="true" />
          {t('preview.breached')}
        </p>
      )}
    </div>
  );
}
