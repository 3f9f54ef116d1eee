import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { isSameVersion } from '../../../domain/policy/same-version.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { useBook } from '../desk/rules.ts';
import { LastChange } from '../rules/last-change.tsx';
import { PolicyActions } from '../rules/policy-actions.tsx';
import { usePageStyles } from '../ui/page-styles.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { CalendarSection } from './calendar-section.tsx';
import { CoverageLists } from './coverage-lists.tsx';
import { DutyTable } from './duty-table.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { PolicyNotes } from './policy-notes.tsx';
import { SeverityTable } from './severity-table.tsx';
import { VersionList } from './version-list.tsx';
import { WindowList } from './window-list.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)',
    gap: '20px',
    '@media (max-width: 980px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', rowGap: '20px', alignContent: 'start' },
});

/** A policy from its data: what is promised, when it is worked, and on which days; the one in force at first. */
export function PolicyPage() {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t, name } = useWording();
  const now = useNow();
  const book = useBook();
  const [chosen, setChosen] = useState<Pick<Policy, 'id' | 'version'> | null>(null);
  const inForce = book.allInForce(now);
  const found = book.versions.find((version) => chosen !== null && isSameVersion(version, chosen));
  const policy = found ?? book.inForce(now);
  const lead = leadOf(policy, inForce.includes(policy), now);
  return (
    <main className={shared.page} data-testid="policy-page">
      <div className={shared.column}>
        <div>
          <h2 className={shared.title}>{name(policy.name)}</h2>
          <p className={shared.lead}>
            {t(`policy.${lead}`, { version: policy.version, date: policy.inForceFrom })}
          </p>
        </div>
        <PolicyActions policy={policy} onTaken={setChosen} />
        <LastChange />
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
        {policy.coverage !== undefined && (
          <section className={shared.sheet} aria-labelledby="policy-coverage">
            <h3 id="policy-coverage" className={shared.heading}>
              {t('policy.coverage')}
            </h3>
            <CoverageLists coverage={policy.coverage} />
          </section>
        )}
        {policy.objectives !== undefined && (
          <section className={shared.sheet} aria-labelledby="policy-objectives">
            <h3 id="policy-objectives" className={shared.heading}>
              {t('rules.objectives')}
            </h3>
            <ObjectiveTable policy={policy} objectives={policy.objectives} />
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
              <VersionList shown={policy} inForce={inForce} onShow={setChosen} />
            </section>
          </div>
          <section className={shared.sheet} aria-labelledby="policy-notes">
            <h3 id="policy-notes" className={shared.heading}>
              {t('policy.notes')}
            </h3>
            <PolicyNotes policy={policy} />
          </section>
        </div>
        <section className={shared.sheet} aria-labelledby="policy-calendar" data-place="own-days">
          <CalendarSection key={policy.calendar} initial={policy.calendar} now={now} />
        </section>
      </div>
    </main>
  );
}

function leadOf(policy: Policy, isInForce: boolean, now: EpochMs): 'lead' | 'leadFuture' | 'leadPast' {
  if (isInForce) return 'lead';
  return policy.inForceFrom > dateInZone(now, policy.zone) ? 'leadFuture' : 'leadPast';
}
