import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What on the page breaks WCAG 2.2 AA, one line a finding. Left out is what the component library puts at both ends of
 * the page to catch the focus: whoever reaches it is sent on at once. Where the system sets the colours, as in high
 * contrast, their contrast is the system's too.
 */
export async function accessibilityFaults(
  page: Page,
  colours: 'ours' | 'system' = 'ours',
): Promise<readonly string[]> {
  // What still fades in has not its own colours yet. A spinner never ends: it is not waited for.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-tabster-dummy]')
    // What passes need not be named: to find names for it takes a third of the time.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .disableRules(colours === 'system' ? ['color-contrast'] : [])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
