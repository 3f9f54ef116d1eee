import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { DeskArea } from '../states/desk-area.tsx';
import { useView } from '../view-state.ts';
import { WindowStrip } from '../windows/window-strip.tsx';
import { ArrangedProvider } from './arrange/arranged-provider.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

const BoardCase = lazy(async () => ({ default: (await import('../case/board-case.tsx')).BoardCase }));

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    position: 'relative',
    '@media (max-height: 640px)': { flexShrink: 0, minHeight: '400px' },
  },
  // What stands in it goes by its width, which an open case takes from.
  desk: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', containerType: 'inline-size' },
});

/** The board between the working windows and the case that is open. */
export function BoardPage() {
  const styles = useStyles();
  const openId = useView((view) => view.openId);
  return (
    <ArrangedProvider>
      <DeskKeys />
      <WindowStrip />
      <main className={styles.body}>
        <div className={styles.desk}>
          <DeskArea />
        </div>
        <Suspense>{openId !== null && <BoardCase caseId={openId} />}</Suspense>
      </main>
    </ArrangedProvider>
  );
}

function DeskKeys() {
  useDeskKeys();
  return null;
}
