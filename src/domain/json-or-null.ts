/** The value of a JSON text; `null` when it is none. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The caller's schema says what it is not.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
