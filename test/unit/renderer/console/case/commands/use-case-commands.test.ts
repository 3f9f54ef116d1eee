import { beforeEach, expect, test, vi } from 'vitest';
import { draftOf, keepDraft } from '../../../../../../src/renderer/console/case/commands/text-drafts.ts';
import { useCaseCommands } from '../../../../../../src/renderer/console/case/commands/use-case-commands.ts';

const main = vi.hoisted(() => ({ giveCommand: vi.fn() }));
const hook = vi.hoisted(() => ({ states: [] as unknown[], next: 0 }));
vi.mock('../../../../../../src/renderer/console/bridge.ts', () => ({ bridge: main }));
vi.mock('../../../../../../src/renderer/console/program.ts', () => ({ currentAgent: () => 'Li Wei' }));
vi.mock('../../../../../../src/renderer/console/outbox/undo.ts', () => ({ undoCommand: vi.fn() }));
vi.mock('../../../../../../src/renderer/console/case/commands/asked-store.ts', () => ({
  clearAsked: () => {},
  useAsked: () => null,
}));
// A component that is drawn whenever `drawn` is called.
vi.mock('react', () => ({
  useState: (first: unknown) => {
    const at = hook.next;
    hook.next += 1;
    if (!(at in hook.states)) hook.states[at] = first;
    const set = (to: unknown) => {
      hook.states[at] = typeof to === 'function' ? to(hook.states[at]) : to;
    };
    return [hook.states[at], set];
  },
  useRef: (first: unknown) => ({ current: first }),
  useEffect: () => {},
}));

const CASE = { subject: { id: 'rt/1', revision: '1' } } as never;
let proposalsDone = 0;

function drawn() {
  hook.next = 0;
  // biome-ignore lint/correctness/useHookAtTopLevel: this is what draws it
  return useCaseCommands(CASE, [], () => {
    proposalsDone += 1;
  });
}

/** Main takes the next command once this is called. */
function heldUp(): () => void {
  let take: (outcome: unknown) => void = () => {};
  main.giveCommand.mockReset().mockReturnValue(new Promise((resolve) => (take = resolve)));
  return () => take({ ok: true, commandId: 'c1' });
}

beforeEach(() => {
  hook.states.length = 0;
  proposalsDone = 0;
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('window', new EventTarget());
});

test('the form of a command is closed once the command is taken', async () => {
  const take = heldUp();
  drawn().choose('reply');
  keepDraft('rt/1', 'reply', 'We look into it.');
  drawn().giveNow({ kind: 'reply', text: 'We look into it.' });
  expect(drawn().chosen).toBe('reply');
  take();
  await vi.waitFor(() => expect(drawn().chosen).toBeNull());
  expect(draftOf('rt/1', 'reply')).toBe('');
});

test('a form that is opened until a command is taken stays open', async () => {
  const take = heldUp();
  drawn().giveNow({ kind: 'take' });
  drawn().choose('reply');
  const before = proposalsDone;
  take();
  await main.giveCommand.mock.results[0]?.value;
  await Promise.resolve();
  expect(drawn().chosen).toBe('reply');
  expect(proposalsDone).toBe(before);
});

test('a form in which something else is written by the time that its command is taken stays open', async () => {
  const take = heldUp();
  drawn().choose('note');
  keepDraft('rt/1', 'note', 'First.');
  drawn().giveNow({ kind: 'note', text: 'First.' });
  keepDraft('rt/1', 'note', 'Second, by now.');
  take();
  await main.giveCommand.mock.results[0]?.value;
  await Promise.resolve();
  expect(drawn().chosen).toBe('note');
  expect(draftOf('rt/1', 'note')).toBe('Second, by now.');
});

test('a change of severity that is taken does away with what was proposed', async () => {
  const take = heldUp();
  drawn().giveNow({ kind: 'change-severity', severity: 'C', reason: 'The contact cannot be reached.' });
  expect(proposalsDone).toBe(0);
  take();
  await vi.waitFor(() => expect(proposalsDone).toBe(1));
});
