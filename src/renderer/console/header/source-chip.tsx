import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSyncFilled,
  CheckmarkCircleFilled,
  ClockAlarmFilled,
  ErrorCircleFilled,
  InfoRegular,
  KeyFilled,
  PauseCircleFilled,
} from '@fluentui/react-icons';
import { isAsItShouldBe } from '../../../contract/problem.ts';
import { isAskedAgain, type SourceState } from '../../../contract/source.ts';
import { SECOND } from '../../../domain/units.ts';
import { OFFSET_WARNING_MS, staleSince } from '../desk/freshness.ts';
import { useLimits } from '../limits.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { openConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { ageWords, offsetFigure, statusWords } from './source-words.ts';

const useStyles = makeStyles({
  chip: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    padding: '4px 11px 4px 9px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  warned: { backgroundColor: clockTokens.clockNearSoft, border: `1px solid ${clockTokens.clockNear}` },
  failed: { backgroundColor: clockTokens.clockOverSoft, border: `1px solid ${clockTokens.clockOver}` },
  icon: { flexShrink: 0, fontSize: '16px' },
  words: { display: 'grid', minWidth: 0 },
  name: { fontSize: '13px', lineHeight: '17px', fontWeight: 600 },
  line: {
    fontSize: '12px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  amber: { color: clockTokens.clockNear, fontWeight: 600 },
  red: { color: clockTokens.clockOver, fontWeight: 600 },
  green: { color: clockTokens.clockMet },
});

/** So fine is a data age told: often enough to be true, seldom enough to be calm. */
const AGE_STEP_MS = 5 * SECOND;

/** One source: what it is doing, how old its data are, and how far its server's clock is off. */
export function SourceChip({ state }: { readonly state: SourceState }) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow(AGE_STEP_MS);
  const { oldAfterMs } = useLimits();
  const { t } = wording;
  const { problem, serverOffsetMs } = state;
  const isFailing = problem !== null && !isAsItShouldBe(problem);
  const isStale = staleSince(state, now, oldAfterMs) !== null;
  const isOff = serverOffsetMs !== null && Math.abs(serverOffsetMs) > OFFSET_WARNING_MS;
  const offset = offsetFigure(serverOffsetMs ?? 0, wording);
  const hasServer = isAskedAgain(state.kind);
  const status = statusWords(state, now, wording);
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.chip,
        (isStale || isOff || ['waiting-for-secret', 'paused'].includes(state.activity)) && styles.warned,
        isFailing && styles.failed,
      )}
      onClick={() => openConnections(state.sourceId)}
      data-testid="source-chip"
      data-source={state.sourceId}
      data-activity={state.activity}
      data-problem={problem?.code}
    >
      <SourceIcon state={state} isStale={isStale} />
      <span className={styles.words}>
        <span className={styles.cut}>
          <span className={styles.name}>{state.name}</span>
          {status !== null && (
            <span className={mergeClasses(styles.line, isFailing && styles.red)}> · {status}</span>
          )}
        </span>
        <span className={mergeClasses(styles.line, styles.cut)}>
          <span className={isStale ? styles.amber : undefined} data-testid="data-age" data-stale={isStale}>
            {ageWords(state, now, oldAfterMs, wording)}
          </span>
          {hasServer && ' · '}
          {hasServer && (
            <span
              className={isOff ? styles.amber : undefined}
              title={isOff ? t('source.offsetWarning', { offset }) : undefined}
              data-testid="clock-offset"
              data-warning={isOff}
            >
              {serverOffsetMs === null ? t('source.offsetUnknown') : t('source.offset', { offset })}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}

function SourceIcon({ state, isStale }: { readonly state: SourceState; readonly isStale: boolean }) {
  const styles = useStyles();
  const icon = (colour: string | undefined) => ({
    className: mergeClasses(styles.icon, colour),
    'aria-hidden': true,
  });
  if (state.activity === 'paused') return <PauseCircleFilled {...icon(styles.amber)} />;
  if (state.activity === 'waiting-for-secret') return <KeyFilled {...icon(styles.amber)} />;
  if (state.problem !== null && isAsItShouldBe(state.problem)) return <InfoRegular {...icon(undefined)} />;
  if (state.problem !== null) return <ErrorCircleFilled {...icon(styles.red)} />;
  if (isStale) return <ClockAlarmFilled {...icon(styles.amber)} />;
  if (state.lastSuccessAt === null) return <ArrowSyncFilled {...icon(undefined)} />;
  return <CheckmarkCircleFilled {...icon(styles.green)} />;
}
