/** As a `ref`: what appears where it may be out of sight, such as what a check found, is brought into sight. */
export function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
