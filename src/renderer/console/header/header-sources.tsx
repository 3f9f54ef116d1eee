import { makeStyles, tokens } from '@fluentui/react-components';
import { useDesk } from '../desk/desk.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { useWording } from '../wording/use-wording.ts';
import { SourceChip } from './source-chip.tsx';
import { SourceSummary } from './source-summary.tsx';

const useStyles = makeStyles({
  sources: {
    display: 'flex',
    gap: '8px',
    flexShrink: 1,
    minWidth: 0,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // Where there is little room, the data and the time have a line of their own: so wide that they never stand beside
    // the pages, which would give way to them and stay folded.
    '@media (max-width: 1100px)': { order: 1, flexGrow: 1, flexBasis: '60%', flexWrap: 'wrap' },
    '& > li': { minWidth: 0, display: 'flex' },
  },
  none: { alignSelf: 'center', fontSize: '13px', color: tokens.colorNeutralForeground3 },
});

/** What the data are worth: a chip for one source, or one for several. Renders with each pull, and little with it. */
export function HeaderSources() {
  const styles = useStyles();
  const { t } = useWording();
  const known = useDesk((desk) => desk.sources);
  const sources = helpDesks(known ?? []);
  const [only, ...others] = sources;
  return (
    <ul className={styles.sources} aria-label={t('header.sources')}>
      {only !== undefined && (
        <li>{others.length === 0 ? <SourceChip state={only} /> : <SourceSummary states={sources} />}</li>
      )}
      {known !== null && only === undefined && <li className={styles.none}>{t('source.none')}</li>}
    </ul>
  );
}
