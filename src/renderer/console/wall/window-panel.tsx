import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { hoursKey } from '../board/entry.ts';
import { useBook } from '../desk/rules.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { OpenMark } from '../windows/open-mark.tsx';
import { windowCards } from '../windows/window-cards.ts';
import { useWording } from '../wording/use-wording.ts';
import { READ, SIDE, u } from './type-scale.ts';

const useStyles = makeStyles({
  panel: { minWidth: 0 },
  next: {
    fontSize: u(READ),
    lineHeight: u(5.3),
    fontWeight: 600,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    letterSpacing: '-0.01em',
    // Room for what hangs below the line, which cutting off at the side would cut off too.
    paddingBottom: u(0.7),
  },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: `${u(2.6)} minmax(0, 1fr) auto`,
    columnGap: u(1.1),
    alignItems: 'center',
    fontSize: u(SIDE * 0.9),
    lineHeight: u(3.9),
    whiteSpace: 'nowrap',
    '& svg': { width: u(2.4), height: u(2.4) },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  when: { color: tokens.colorNeutralForeground2 },
  open: { color: clockTokens.clockMet },
  shut: { color: clockTokens.clockStanding },
});

/** The working windows: which one changes next, and what each is doing. */
export function WindowPanel() {
  const styles = useStyles();
  const { t, name, brief } = useWording();
  const now = useNow();
  const book = useBook();
  const cards = useMemo(() => windowCards(book, now), [book, now]);
  const changes = cards.flatMap(({ changesAt, isOpen }) =>
    changesAt === null ? [] : [{ changesAt, isOpen }],
  );
  const next = changes.toSorted((a, b) => a.changesAt - b.changesAt)[0];
  const at = next === undefined ? '' : brief(next.changesAt, now);
  return (
    <section className={styles.panel} aria-label={t('windows.label')} data-testid="wall-windows">
      <div className={styles.next}>
        {next === undefined && t('wall.windowNever')}
        {next !== undefined && t(next.isOpen ? 'wall.windowCloses' : 'wall.windowOpens', { at })}
      </div>
      <ul className={styles.lines}>
        {cards.map((card) => (
          <li key={hoursKey(card.policy, card.hoursId)} className={styles.line} data-open={card.isOpen}>
            <OpenMark isOpen={card.isOpen} className={card.isOpen ? styles.open : styles.shut} />
            <span className={mergeClasses(styles.name, !card.isOpen && styles.shut)}>{name(card.name)}</span>
            <span className={styles.when}>{changeOf(card.changesAt, card.isOpen)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function changeOf(changesAt: number | null, isOpen: boolean): string {
    if (changesAt === null) return t('wall.always');
    return t(isOpen ? 'wall.until' : 'wall.from', { at: brief(changesAt, now) });
  }
}
