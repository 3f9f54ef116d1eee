import { beforeEach, expect, test, vi } from 'vitest';
import type { LedgerRow, LedgerState } from '../../../../../src/domain/alerts/ledger-row.ts';
import { SECOND } from '../../../../../src/domain/units.ts';
import { buildLedgerRow } from '../../vault/builders.ts';

const page = vi.hoisted(() => ({
  now: 0,
  seen: [] as unknown[],
  bar: { current: {} },
  ran: null as readonly unknown[] | null,
  end: undefined as (() => void) | undefined,
  tellSight: (_: readonly { readonly isIntersecting: boolean }[]) => {},
}));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({
  bridge: {
    markAlertsSeen: async (asked: unknown) => page.seen.push(asked),
    markCaseSeen: async (asked: unknown) => page.seen.push(asked),
  },
}));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({
  programClock: { elapsed: () => page.now },
}));
// A bar that is drawn whenever the hook is called.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useRef: () => page.bar,
  useEffect: (run: () => (() => void) | undefined, on: readonly unknown[]) => {
    if (page.ran !== null && on.every((one, at) => one === page.ran?.[at])) return;
    page.end?.();
    page.ran = on;
    page.end = run();
  },
}));
const { useSeenWhenPressed } = await import(
  '../../../../../src/renderer/console/alerts/use-seen-when-pressed.ts'
);
const { alertStore } = await import('../../../../../src/renderer/console/alerts/alert-store.ts');

function row(id: string, state: LedgerState, at: number): LedgerRow {
  return buildLedgerRow({ id, state, dueAt: at, stateAt: at });
}

/** The page shows what the ledger has of the case by now. */
function draw(...rows: readonly LedgerRow[]): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: this is what draws it
  useSeenWhenPressed(rows);
}

/** The bar is in sight, or was scrolled out of it. */
function scroll(isIntersecting: boolean): void {
  page.tellSight([{ isIntersecting }]);
}

/** Somebody goes on typing after so many ms. */
function typeAfter(ms: number): void {
  page.now += ms;
  window.dispatchEvent(new Event('keydown'));
}

beforeEach(() => {
  Object.assign(page, { now: 0, seen: [], ran: null, end: undefined });
  alertStore.setState({ toasts: [] });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('Element', class {});
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: typeof page.tellSight) {
        page.tellSight = tell;
      }
      observe() {}
      disconnect() {}
    },
  );
});

test('an alert that the desktop did not take was never shown, and is not seen', () => {
  draw(row('passed', 'refused', 2));
  scroll(true);
  typeAfter(10 * SECOND);
  expect(page.seen).toEqual([]);
  draw(row('near', 'fired', 1), row('passed', 'refused', 2));
  scroll(true);
  typeAfter(10 * SECOND);
  expect(page.seen).toEqual([{ alertIds: ['near'] }]);
});

test('another one that is told has to be in sight as long, also after the clock was put back', () => {
  draw(row('near', 'fired', 100));
  scroll(true);
  page.now += 2.9 * SECOND;
  draw(row('near', 'fired', 100), row('passed', 'fired', 50));
  scroll(true);
  typeAfter(SECOND);
  expect(page.seen).toEqual([]);
  typeAfter(2 * SECOND);
  expect(page.seen).toEqual([{ alertIds: ['near', 'passed'] }]);
});

test('an alert whose bar is scrolled out of sight is seen by who has it before them in a toast', () => {
  draw(row('near', 'fired', 1));
  typeAfter(10 * SECOND);
  scroll(false);
  typeAfter(10 * SECOND);
  expect(page.seen).toEqual([]);
  alertStore.setState({ toasts: [{ alertIds: ['near'], isFolded: false } as never] });
  typeAfter(3 * SECOND);
  expect(page.seen).toEqual([{ alertIds: ['near'] }]);
});
