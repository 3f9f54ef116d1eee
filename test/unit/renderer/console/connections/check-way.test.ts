import { expect, test } from 'vitest';
import { sourceProblemSchema } from '../../../../../src/contract/problem.ts';
import { checkWay } from '../../../../../src/renderer/console/connections/check-way.ts';
import { createI18n } from '../../../../../src/renderer/console/i18n/i18n.ts';
import { wordingOf } from '../../../../../src/renderer/console/wording/wording.ts';

/** What a check may fail with: what is said of commands and of cases comes of no check. */
const OF_COMMANDS = ['busy'];

test.each(sourceProblemSchema.shape.code.options.filter((code) => !OF_COMMANDS.includes(code)))(
  'a check that failed with %s is not said to be tried again by itself',
  (code) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const way = checkWay(
        { code, subject: 'rt.example.com', detail: '' },
        wordingOf(createI18n(language), language, 'Asia/Shanghai'),
      );
      expect(way).not.toMatch(/Caseclock will try again|自动重试/);
      expect(way).not.toBe('');
    }
  },
);
