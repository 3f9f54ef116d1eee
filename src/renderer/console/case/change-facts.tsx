import { changedCase, previewOf, type TermsChange } from '../../../domain/preview/preview.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { useAudience } from '../alerts/use-audience.ts';
import { type Entry, entryOf } from '../board/entry.ts';
import { flagsOf } from '../board/flags.ts';
import { noDeadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { FlagList } from './flag-list.tsx';
import { PreviewFacts } from './preview-facts.tsx';

interface Props {
  /** A case that has not been answered. */
  readonly entry: Entry;
  readonly change: TermsChange;
  readonly now: EpochMs;
}

/**
 * What a change would do to a case's deadline, and what would be remarked of it: why severity A counts as B (policy
 * rule 7).
 */
export function ChangeFacts({ entry: { subject, book, clock }, change, now }: Props) {
  const wording = useWording();
  const audience = useAudience();
  const at = Math.max(now, clock.openedAt);
  const changed = entryOf(changedCase(subject, change, at), book, at);
  const flags = flagsOf(changed, wording).filter(({ id }) => !id.startsWith('mapping-'));
  return (
    <>
      {flags.length > 0 && <FlagList flags={flags} />}
      <PreviewFacts
        preview={previewOf(subject, change, book, at, audience)}
        none={noDeadlineWords(changed.clock, at, wording)}
        now={at}
      />
    </>
  );
}
