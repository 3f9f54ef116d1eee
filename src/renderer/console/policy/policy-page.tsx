import { makeStyles } from '@fluentui/react-components';
import { useBook } from '../desk/rules.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { DutyTable } from './duty-table.tsx';
import { PolicyNotes } from './policy-notes.tsx';
import { SeverityTable } from './severity-table.tsx';
import { VersionList } from './version-list.tsx';
import { WindowList } from './window-list.tsx';
import { YearCalendar } from './year-calendar.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)',
    gap: '20px',
    '@media (max-width: 980px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', rowGap: '20px', alignContent: 'start' },
});

/** The policy in force, from its data: what is promised, when it is worked, and on which days. */
export function PolicyPage() {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t, name } = useWording();
  const now = useNow();
  const book = useBook();
  const policy = book.inForce(now);
  return (
    <main className={shared.page} data-testid="policy-page">
      <div className={shared.column}>
        <div>
          <h2 className={shared.title}>{name(policy.name)}</h2>
          <p className={shared.lead}>
            {t('policy.lead', { version: policy.version, date: policy.inForceFrom })}
          </p>
        </div>
        <section className={shared.sheet} aria-labelledby="policy-targets">
          <h3 id="policy-targets" className={shared.heading}>
            {t('policy.targets')}
          </h3>
          <SeverityTable policy={policy} />
        </section>
        {policy.severities.some(({ duties }) => duties !== undefined) && (
          <section className={shared.sheet} aria-labelledby="policy-duties">
            <h3 id="policy-duties" className={shared.heading}>
              {t('policy.duties')}
            </h3>
            <DutyTable policy={policy} />
          </section>
        )}
        <div className={styles.pair}>
          <div className={styles.stack}>
            <section className={shared.sheet} aria-labelledby="policy-windows">
              <h3 id="policy-windows" className={shared.heading}>
                {t('policy.windows')}
              </h3>
              <WindowList policy={policy} now={now} />
            </section>
            <section className={shared.sheet} aria-labelledby="policy-versions">
              <h3 id="policy-versions" className={shared.heading}>
                {t('policy.versions')}
              </h3>
              <VersionList current={policy} />
            </section>
          </div>
          <section className={shared.sheet} aria-labelledby="policy-notes">
            <h3 id="policy-notes" className={shared.heading}>
              {t('policy.notes')}
            </h3>
            <PolicyNotes policy={policy} />
          </section>
        </div>
        <section className={shared.sheet} aria-labelledby="policy-calendar">
          <YearCalendar calendar={book.calendarOf(policy)} now={now} zone={policy.zone} />
        </section>
      </div>
    </main>
  );
}
