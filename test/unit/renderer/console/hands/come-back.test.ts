import { beforeEach, expect, test, vi } from 'vitest';

const page = vi.hoisted(() => ({
  ends: [] as (() => void)[],
  isUnderDialog: false,
  focusPage: vi.fn(),
}));
vi.mock('react', () => ({
  useEffect: (run: () => (() => void) | undefined) => {
    const end = run();
    if (end !== undefined) page.ends.push(end);
  },
}));
vi.mock('../../../../../src/renderer/console/view-state.ts', () => ({
  viewStore: { getState: () => ({ page: 'board' }) },
}));
vi.mock('../../../../../src/renderer/console/page-focus.tsx', () => ({ focusPage: page.focusPage }));
vi.mock('../../../../../src/renderer/console/hands/under-dialog.ts', () => ({
  isUnderDialog: () => page.isUnderDialog,
}));
const { useComeBack, useFocusMemory } = await import(
  '../../../../../src/renderer/console/hands/come-back.ts'
);

/** Something that can have the focus while it is in the page. */
class Part {
  isConnected = true;
  readonly over: boolean;
  constructor(over = false) {
    this.over = over;
  }
  closest() {
    return this.over ? this : null;
  }
  focus() {
    if (!this.isConnected) return;
    place.activeElement = this;
    place.listeners.focusin?.({ target: this });
  }
  /** It goes from the page, and what it had with it. */
  go(end: () => void) {
    this.isConnected = false;
    if (place.activeElement === this) place.activeElement = place.body;
    end();
  }
}
const body = new Part();
type Heard = 'focusin' | 'mouseup';
type Listener = (event: { target: Part }) => void;
const place = { body, activeElement: body, listeners: {} as { [type in Heard]?: Listener } };

/** Plain text is pressed: nothing has the focus any more. */
function pressText(): void {
  place.activeElement = body;
  place.listeners.mouseup?.({ target: body });
}

/** What a component that has it does when it goes. */
function comeBack(): () => void {
  // biome-ignore lint/correctness/useHookAtTopLevel: this is what draws it
  useComeBack();
  return page.ends.pop() ?? expect.fail('it does nothing');
}

beforeEach(() => {
  page.focusPage.mockClear();
  page.isUnderDialog = false;
  place.activeElement = body;
  vi.stubGlobal('Element', Part);
  vi.stubGlobal('HTMLElement', Part);
  vi.stubGlobal('document', {
    body,
    get activeElement() {
      return place.activeElement;
    },
    addEventListener: (type: Heard, listener: Listener) => {
      place.listeners[type] = listener;
    },
    removeEventListener() {},
  });
  useFocusMemory();
});

test('what lay over the page gives the focus back to what had it there', () => {
  const [button, dialog] = [new Part(), new Part(true)];
  button.focus();
  dialog.focus();
  dialog.go(comeBack());
  expect(place.activeElement).toBe(button);
  expect(page.focusPage).not.toHaveBeenCalled();
});

test('a part of the page that goes with the focus leaves it to the page', () => {
  const button = new Part();
  button.focus();
  button.go(comeBack());
  expect(page.focusPage).toHaveBeenCalledTimes(1);
});

test('who left the focus nowhere is led nowhere by what goes by itself', () => {
  const [button, notice] = [new Part(), new Part()];
  button.focus();
  place.activeElement = body;
  notice.go(comeBack());
  expect(place.activeElement).toBe(body);
  expect(page.focusPage).not.toHaveBeenCalled();
});

test('who pressed plain text is led nowhere, also once what had the focus before is gone', () => {
  const [row, notice] = [new Part(), new Part()];
  row.focus();
  pressText();
  row.isConnected = false;
  notice.go(comeBack());
  expect(place.activeElement).toBe(body);
  expect(page.focusPage).not.toHaveBeenCalled();
});

test('what lay over the page gives the focus back also where it is closed by a press beside it', () => {
  const [button, dialog] = [new Part(), new Part(true)];
  button.focus();
  dialog.focus();
  pressText();
  dialog.go(comeBack());
  expect(place.activeElement).toBe(button);
});

test('beneath a dialog nothing gets the focus', () => {
  const button = new Part();
  button.focus();
  page.isUnderDialog = true;
  button.go(comeBack());
  expect(page.focusPage).not.toHaveBeenCalled();
});
