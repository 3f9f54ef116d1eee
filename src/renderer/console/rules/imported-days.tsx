import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportedDay, RefusedEvent } from '../../../domain/calendar/icalendar.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  scroll: {
    maxHeight: '190px',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    '& td': { padding: '4px 10px', verticalAlign: 'top' },
  },
  line: { textAlign: 'right', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  refused: {
    margin: '6px 0 0',
    padding: '8px 12px 8px 28px',
    borderRadius: '6px',
    maxHeight: '110px',
    overflowY: 'auto',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: clockTokens.clockNearSoft,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
});

interface Props {
  readonly days: readonly ImportedDay[];
  readonly refused: readonly RefusedEvent[];
  readonly years: { readonly first: number; readonly last: number };
}

/** What a calendar file says, day by day, and which of its events are not taken and why. */
export function ImportedDays({ days, refused, years }: Props) {
  const styles = useStyles();
  const { t, dayOfCalendar } = useWording();
  return (
    <>
      <div>
        <p>
          {days.length === 0 ? t('rules.noDays', years) : t('rules.days', { count: days.length, ...years })}
        </p>
        {days.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <section className={styles.scroll} tabIndex={0} aria-label={t('rules.daysLabel')}>
            <table className={styles.table} data-testid="imported-days">
              <tbody>
                {days.map(({ date, kind, name, line }) => (
                  <tr key={date}>
                    <td>{dayOfCalendar(date)}</td>
                    <td>{t(`rules.day.${kind}`)}</td>
                    <td>{name}</td>
                    <td className={styles.line}>{t('rules.line', { line })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
      {refused.length > 0 && (
        <div>
          <p>{t('rules.refusedEvents', { count: refused.length })}</p>
          <ul className={styles.refused} data-testid="refused-events">
            {refused.map(({ line, summary, reason }) => (
              <li key={line}>
                {t('rules.refusedEvent', { line, summary, reason: t(`rules.event.${reason}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
