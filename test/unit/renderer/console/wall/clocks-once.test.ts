import { expect, it } from 'vitest';
import { clocksOnce } from '../../../../../src/renderer/console/wall/clocks-once.ts';
import { entry } from '../sample-cases.ts';

it('a case that is reopened here, and still stored as closed, counts once among those of today', () => {
  const [reopened, open, closed] = [entry({ key: 'RT-1' }), entry({ key: 'RT-2' }), entry({ key: 'RT-3' })];
  const stored = entry({ key: 'RT-1' });
  expect(clocksOnce([reopened, open], [stored, closed])).toEqual(
    [reopened, open, closed].map(({ clock }) => clock),
  );
});
