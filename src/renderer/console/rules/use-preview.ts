import { useEffect, useState } from 'react';
import type { ConsequencesAnswer } from '../../../contract/rules.ts';
import type { RulesChange } from '../../../domain/rules/rules-change.ts';
import { bridge } from '../bridge.ts';

/** What a change would do: not asked, being found out, known, or not to be found out. */
export type Preview = 'none' | 'pending' | 'failed' | ConsequencesAnswer;

/** Asks main what `change` would do, each time that it is another; `null` is no change yet. */
export function usePreview(change: RulesChange | null): Preview {
  const asked = change === null ? null : JSON.stringify(change);
  const [found, setFound] = useState<{ readonly asked: string; readonly answer: Preview } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let isWanted = true;
    const settle = (answer: Preview) => {
      if (isWanted) setFound({ asked, answer });
    };
    bridge.previewRules(JSON.parse(asked) as RulesChange).then(settle, () => settle('failed'));
    return () => {
      isWanted = false;
    };
  }, [asked]);
  if (asked === null) return 'none';
  return found?.asked === asked ? found.answer : 'pending';
}
