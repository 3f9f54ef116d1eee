import { makeStyles } from '@fluentui/react-components';
import type { SourceState } from '../../../contract/source-state.ts';
import { readBehind, readRuns, readSetAside } from '../../vault/reads.ts';
import { programClock } from '../clock.ts';
import { useDesk } from '../desk/desk.ts';
import { useStored } from '../desk/use-stored.ts';
import { programStore } from '../program.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import { BackupSheet } from './backup-sheet.tsx';
import { CopySupport } from './copy-support.tsx';
import { SourceSheet } from './source-sheet.tsx';
import { supportText } from './support-text.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-end', gap: '16px', flexWrap: 'wrap' },
  words: { flexGrow: 1, minWidth: '280px' },
});

/** What each source is doing, what each run brought, and what could not be read. */
export function SyncPage() {
  const styles = useStyles();
  const page = usePageStyles();
  const { t, localZone } = useWording();
  const sources = useDesk((desk) => desk.sources) ?? [];
  const runs = useStored(readRuns) ?? [];
  const setAside = useStored(readSetAside) ?? [];
  const behind = useStored(readBehind);
  const text = () => {
    const program = programStore.getState().state;
    if (program === null) throw new Error('the page is shown before the program is known');
    const engine = navigator.userAgent;
    return supportText({
      program,
      engine,
      zone: localZone,
      sources,
      runs,
      setAside,
      now: programClock.now(),
    });
  };
  return (
    <main className={page.page} data-testid="sync-page">
      <div className={page.column}>
        <div className={styles.head}>
          <div className={styles.words}>
            <h2 className={page.title}>{t('sync.title')}</h2>
            <p className={page.lead}>{t('sync.lead')}</p>
          </div>
          <CopySupport text={text} />
        </div>
        {sources.length === 0 && <p className={page.lead}>{t('source.none')}</p>}
        {inReadingOrder(sources).map((state) => (
          <SourceSheet
            key={state.sourceId}
            state={state}
            behind={behind?.get(state.sourceId) ?? 0}
            runs={runs.filter(({ sourceId }) => sourceId === state.sourceId)}
            setAside={setAside.filter(({ sourceId }) => sourceId === state.sourceId)}
          />
        ))}
        <BackupSheet />
      </div>
    </main>
  );
}

/** What is read comes before what is only kept here. */
function inReadingOrder(sources: readonly SourceState[]): readonly SourceState[] {
  const isKept = ({ kind }: SourceState) => Number(kind === 'logged-here');
  return sources.toSorted((a, b) => isKept(a) - isKept(b));
}
