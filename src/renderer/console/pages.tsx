import { type ComponentType, lazy } from 'react';
import { BoardPage } from './board/board-page.tsx';
import type { PageName } from './view-state.ts';

/**
 * What each page shows. The board comes with the program; the others are read when they are first turned to, so that a
 * start does not wait for them.
 */
export const PAGE_OF: Readonly<Record<PageName, ComponentType>> = {
  board: BoardPage,
  review: lazy(async () => ({ default: (await import('./review/review-page.tsx')).ReviewPage })),
  'what-if': lazy(async () => ({ default: (await import('./what-if/what-if-page.tsx')).WhatIfPage })),
  policy: lazy(async () => ({ default: (await import('./policy/policy-page.tsx')).PolicyPage })),
  alerts: lazy(async () => ({ default: (await import('./alerts/alerts-page.tsx')).AlertsPage })),
  sync: lazy(async () => ({ default: (await import('./sync/sync-page.tsx')).SyncPage })),
  settings: lazy(async () => ({ default: (await import('./settings/settings-page.tsx')).SettingsPage })),
};
