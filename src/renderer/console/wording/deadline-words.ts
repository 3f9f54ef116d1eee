/** `told`, the instant of a deadline in words, with the sign of what is about right while the deadline is provisional (policy rule 11). */
export function deadlineWords(clock: { readonly isProvisional: boolean }, told: string): string {
  return clock.isProvisional ? `≈ ${told}` : told;
}
