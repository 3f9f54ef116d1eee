import type { TFunction } from 'i18next';
import { expect, test, vi } from 'vitest';
import { createI18n } from '../../../../../src/renderer/console/i18n/i18n.ts';
import { remembered } from '../../../../../src/renderer/console/wording/remembered.ts';

test('a text is put together once for each of its values', () => {
  const t = createI18n('en').getFixedT('en');
  const asked = vi.fn((...values: Parameters<TFunction>) => t(...values));
  const ask = remembered(asked as unknown as TFunction);
  for (let round = 0; round < 3; round += 1) {
    for (const minutes of [5, 6])
      expect(ask('duration.minutes', { minutes })).toBe(t('duration.minutes', { minutes }));
    expect(ask('day.today')).toBe(t('day.today'));
  }
  expect(asked).toHaveBeenCalledTimes(3);
});
