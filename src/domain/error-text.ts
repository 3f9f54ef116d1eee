/** What an error says, without its name; of anything else that was thrown, that as a text. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
