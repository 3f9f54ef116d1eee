import { lazy, Suspense } from 'react';
import { useOverlay } from './hands-store.ts';
import { useHands } from './use-hands.ts';

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

/** The keys of the window, and what they lay over the page. */
export function Overlays() {
  useHands();
  const overlay = useOverlay();
  return (
    <Suspense>
      {overlay === 'palette' && <CommandPalette />}
      {overlay === 'keys' && <KeySheet />}
    </Suspense>
  );
}
