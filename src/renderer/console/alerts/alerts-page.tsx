import { makeStyles } from '@fluentui/react-components';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import { LedgerList } from './ledger-list.tsx';
import { ReachCheckCard } from './reach-check.tsx';
import { AlertSettingsForm } from './settings-form.tsx';
import { ShiftNoteCard } from './shift-note-card.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '20px',
    alignItems: 'start',
    '@media (max-width: 980px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Everything about alerts: what came of each and why, whether they arrive, and what is told at all. */
export function AlertsPage() {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <main className={shared.page} data-testid="alerts-page">
      <div className={shared.column}>
        <div>
          <h2 className={shared.title}>{t('alerts.title')}</h2>
          <p className={shared.lead}>{t('alerts.lead')}</p>
        </div>
        <LedgerList />
        <div className={styles.pair}>
          <ReachCheckCard />
          <ShiftNoteCard />
        </div>
        <AlertSettingsForm />
      </div>
    </main>
  );
}
