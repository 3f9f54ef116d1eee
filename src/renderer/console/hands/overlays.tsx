import { lazy, Suspense } from 'react';
import { DialogOops } from '../states/dialog-oops.tsx';
import { useFocusMemory } from './come-back.ts';
import { CommandPalette } from './command-palette.tsx';
import { useDoubleClicks } from './double-click.ts';
import { showOverlay, useOverlay, useTask } from './hands-store.ts';
import { useKeysBefore } from './keys-before.ts';
import { useHands } from './use-hands.ts';

const GuideDialog = lazy(async () => ({ default: (await import('../guide/guide-dialog.tsx')).GuideDialog }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

/**
 * The keys of the window, and what they lay over the page. The palette is there at once: its key is followed by
 * letters.
 */
export function Overlays() {
  useKeysBefore();
  useHands();
  useFocusMemory();
  useDoubleClicks();
  const overlay = useOverlay();
  const task = useTask();
  return (
    <DialogOops onClose={() => showOverlay(null)}>
      {overlay === 'palette' && <CommandPalette key={task?.id ?? ''} task={task} />}
      <Suspense>
        {overlay === 'keys' && <KeySheet />}
        {overlay === 'guide' && <GuideDialog />}
      </Suspense>
    </DialogOops>
  );
}
