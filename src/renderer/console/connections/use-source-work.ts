import { useState } from 'react';
import type { CheckReport } from '../../../contract/check-report.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { Source } from '../../../contract/source.ts';
import { bridge } from '../bridge.ts';
import { loadSources } from '../program.ts';

/** A connection that was read from a form, and its secret; `null` keeps the one that is there. */
export interface ReadSource {
  readonly source: Source;
  readonly secret: string | null;
}

/** Checking and saving what a form holds. */
export interface SourceWork {
  readonly doing: 'nothing' | 'checking' | 'saving';
  readonly report: CheckReport | null;
  readonly problem: SourceProblem | null;
  check(): Promise<void>;
  save(): Promise<void>;
}

/**
 * Checks and saves the connection that `read` answers; nothing is done while that is `null`, which the form explains.
 *
 * @param onSaved hears the id of the connection, once it is kept.
 */
export function useSourceWork(
  read: () => ReadSource | null,
  onSaved: (sourceId: string) => void,
): SourceWork {
  const [doing, setDoing] = useState<SourceWork['doing']>('nothing');
  const [report, setReport] = useState<CheckReport | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);

  const withSource = async (next: SourceWork['doing'], work: (found: ReadSource) => Promise<void>) => {
    setProblem(null);
    const found = read();
    if (found === null) return;
    setDoing(next);
    try {
      await work(found);
    } finally {
      setDoing('nothing');
    }
  };
  return {
    doing,
    report,
    problem,
    check: () =>
      withSource('checking', async (found) => {
        setReport(null);
        setReport(await bridge.checkSource(found));
      }),
    save: () =>
      withSource('saving', async (found) => {
        const outcome = await bridge.saveSource(found);
        if (!outcome.ok) return setProblem(outcome.problem);
        await loadSources();
        onSaved(found.source.id);
      }),
  };
}
