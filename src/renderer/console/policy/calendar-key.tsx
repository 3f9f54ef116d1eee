import { makeStyles, tokens } from '@fluentui/react-components';
import { DayCell } from '../days/day-cell.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    rowGap: '6px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: '13px',
    color: tokens.colorNeutralForeground2,
    '& > li': { display: 'flex', alignItems: 'center', gap: '8px' },
  },
});

/** What the marks of the calendar mean. */
export function CalendarKey() {
  const styles = useStyles();
  const { t } = useWording();
  const kinds = ['workday', 'weekend', 'public-holiday', 'make-up-workday'] as const;
  return (
    <ul className={styles.key} aria-label={t('policy.key')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span aria-hidden="true">
            <DayCell text="8" kind={kind} />
          </span>
          {t(`policy.kind.${kind}`)}
        </li>
      ))}
      <li>
        <span aria-hidden="true">
          <DayCell text="8" kind="workday" isAnnounced={false} />
        </span>
        {t('windows.notAnnounced')}
      </li>
      <li>
        <span aria-hidden="true">
          <DayCell text="8" kind="workday" isToday />
        </span>
        {t('policy.today')}
      </li>
    </ul>
  );
}
