import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useIsCovered } from '../case/over-list.ts';
import { DeskArea } from '../states/desk-area.tsx';
import { DialogOops } from '../states/dialog-oops.tsx';
import { closeCase, useView } from '../view-state.ts';
import { WindowStrip } from '../windows/window-strip.tsx';
import { ArrangedProvider } from './arrange/arranged-provider.tsx';
import { focusBoard } from './focus-board.ts';
import { useDeskKeys } from './use-desk-keys.ts';

const BoardCase = lazy(async () => ({ default: (await import('../case/board-case.tsx')).BoardCase }));

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    position: 'relative',
    // So high and no higher: the list must go on showing only the rows in sight.
    '@media (max-height: 640px)': { flexShrink: 0, flexBasis: '400px' },
  },
  // What stands in it goes by its width, which an open case takes from.
  desk: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', containerType: 'inline-size' },
});

/** The board between the working windows and the case that is open. */
export function BoardPage() {
  const styles = useStyles();
  const openId = useView((view) => view.openId);
  const selectedId = useView((view) => view.selectedId);
  const body = useRef<HTMLElement>(null);
  const isCovered = useIsCovered(openId !== null, focusBoard);

  // Where the page itself scrolls, the case that one turns to would be below what is in sight.
  useEffect(() => {
    if (selectedId !== null || openId !== null) body.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedId, openId]);

  return (
    <ArrangedProvider>
      <DeskKeys />
      <WindowStrip />
      <main ref={body} className={styles.body}>
        <div className={styles.desk} inert={isCovered}>
          <DeskArea />
        </div>
        <DialogOops onClose={closeCase}>
          <Suspense>{openId !== null && <BoardCase caseId={openId} />}</Suspense>
        </DialogOops>
      </main>
    </ArrangedProvider>
  );
}

function DeskKeys() {
  useDeskKeys();
  return null;
}
