import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What on the page breaks WCAG 2.2 AA, one line a finding. Left out is what the component library puts at both ends of
 * the page to catch the focus: whoever reaches it is sent on at once.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  return faultsBy(page, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
}

/** What of it colours alone decide: for one and the same page in other colours. */
export async function colourFaults(page: Page): Promise<readonly string[]> {
  return faultsBy(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}

async function faultsBy(
  page: Page,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] },
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
    .options({ resultTypes: ['violations'], runOnly })
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
