const waiting = new Set<() => void>();

/**
 * Does `work` once the page can be seen: at once when it can. Asked for several times while nobody looks, it is done
 * once.
 */
export function whenInSight(work: () => void): void {
  if (document.hidden) {
    if (waiting.size === 0) document.addEventListener('visibilitychange', doWaiting, { once: true });
    waiting.add(work);
  } else work();
}

/**
 * Resolves once what was changed just before is painted, which is two frames on; at once while the page cannot be seen.
 */
export function whenPainted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function doWaiting(): void {
  const all = [...waiting];
  waiting.clear();
  for (const work of all) work();
}
