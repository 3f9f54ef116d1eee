import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { hoursKey } from '../board/entry.ts';
import { knownDayWords } from '../days/day-words.ts';
import { useBoardView, useDesk } from '../desk/desk.ts';
import { useBook } from '../desk/rules.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { LOW, LOW_AND_NARROW, LOW_AND_SLIM, NARROW } from './narrow.ts';
import { WindowCard } from './window-card.tsx';
import { todayOf, windowCards } from './window-cards.ts';

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'minmax(150px, 0.7fr) 4fr',
    columnGap: '12px',
    padding: `12px ${tokens.spacingHorizontalXL}`,
    flexShrink: 0,
    '@media (max-width: 1100px)': {
      gridTemplateColumns: '1fr',
      rowGap: '6px',
      paddingTop: '8px',
      paddingBottom: '10px',
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
    [LOW]: {
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      columnGap: '16px',
      alignItems: 'center',
      paddingTop: '6px',
      paddingBottom: '6px',
    },
    [LOW_AND_SLIM]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  today: {
    display: 'grid',
    alignContent: 'center',
    rowGap: '1px',
    '@media (max-width: 1100px)': { display: 'flex', columnGap: '10px', alignItems: 'baseline' },
    [LOW]: { position: 'relative', display: 'flex', columnGap: '8px', alignItems: 'baseline' },
    [LOW_AND_NARROW]: { display: 'grid' },
    [LOW_AND_SLIM]: { display: 'flex' },
  },
  label: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    [LOW]: { position: 'absolute', clipPath: 'inset(50%)' },
  },
  date: {
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    [LOW]: { fontSize: '13px', lineHeight: '20px' },
  },
  kind: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  cards: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))',
    gap: '10px',
    minWidth: 0,
    [NARROW]: { gap: '6px' },
    // Two and two, not three and one.
    '@media (max-width: 900px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    [LOW]: { display: 'flex', gap: '0 14px' },
    [LOW_AND_NARROW]: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, max-content))' },
    [LOW_AND_SLIM]: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(275px, 100%), 1fr))' },
  },
});

/** The working windows of the policy in force, and what kind of day it is in Beijing. */
export function WindowStrip() {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const load = useBoardView((view) => view.load);
  const isCounting = useDesk(({ cases }) => cases === 'loading');
  const book = useBook();
  const cards = useMemo(() => windowCards(book, now), [book, now]);
  const today = useMemo(() => todayOf(book, now), [book, now]);
  const { t } = wording;
  return (
    <section className={styles.strip} aria-label={t('windows.label')}>
      <div className={styles.today} data-testid="today" data-day={today.kind.kind}>
        <span className={styles.label}>{t('windows.today')}</span>
        <span className={styles.date}>{wording.date(now, now, BEIJING)}</span>
        <span className={styles.kind}>{knownDayWords(today.kind, today.isAnnounced, wording)}</span>
      </div>
      <ul className={styles.cards}>
        {cards.map((card) => {
          const key = hoursKey(card.policy, card.hoursId);
          return <WindowCard key={key} card={card} load={isCounting ? null : load.get(key)} now={now} />;
        })}
      </ul>
    </section>
  );
}
