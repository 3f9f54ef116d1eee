import { DONE, type Outcome, refused } from '../../contract/outcome.ts';
import { errorText } from '../../domain/error-text.ts';

/** What a page is told of a write that it asked for: `not-kept`, with the reason, where it fails. */
export async function keptOutcome(write: Promise<void>): Promise<Outcome> {
  try {
    await write;
    return DONE;
  } catch (error) {
    return refused('not-kept', '', errorText(error));
  }
}
