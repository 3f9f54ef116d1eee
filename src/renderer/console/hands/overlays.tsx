import { CommandPalette } from './command-palette.tsx';
import { useOverlay } from './hands-store.ts';
import { KeySheet } from './key-sheet.tsx';
import { useHands } from './use-hands.ts';

/** The keys of the whole program, and what they lay over the page. */
export function Overlays() {
  useHands();
  const overlay = useOverlay();
  if (overlay === 'palette') return <CommandPalette />;
  return overlay === 'keys' ? <KeySheet /> : null;
}
