import { useState } from 'react';
import type { CheckReport } from '../../../contract/check-report.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { CheckedSource } from '../../../contract/source.ts';
import { bridge } from '../bridge.ts';
import { loadSources } from '../program.ts';

/** A connection that was read from a form, and its secret; `null` keeps the one that is there. */
export interface ReadSource {
  readonly source: CheckedSource;
  readonly secret: string | null;
}

/** Checking and saving what a form holds; nothing is done with what could not be read, which the form explains. */
export interface SourceWork {
  readonly doing: 'nothing' | 'checking' | 'saving';
  readonly report: CheckReport | null;
  readonly problem: SourceProblem | null;
  /** Answers what the check found. */
  check(read: ReadSource | null): Promise<CheckReport | null>;
  save(read: ReadSource | null): Promise<void>;
  /** Forgets what came of both, as when what was typed is given up. */
  forget(): void;
}

/** @param onSaved hears the id of the connection, once it is kept. */
export function useSourceWork(onSaved: (sourceId: string) => void): SourceWork {
  const [doing, setDoing] = useState<SourceWork['doing']>('nothing');
  const [report, setReport] = useState<CheckReport | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);

  const during = async <T>(next: SourceWork['doing'], work: () => Promise<T>): Promise<T> => {
    setProblem(null);
    setDoing(next);
    try {
      return await work();
    } finally {
      setDoing('nothing');
    }
  };
  return {
    doing,
    report,
    problem,
    async check(read) {
      if (read === null) return null;
      const found = await during('checking', () => bridge.checkSource(read));
      setReport(found);
      return found;
    },
    async save(read) {
      if (read === null) return;
      await during('saving', async () => {
        const outcome = await bridge.saveSource(read);
        if (!outcome.ok) return setProblem(outcome.problem);
        await loadSources();
        onSaved(outcome.sourceId);
      });
    },
    forget() {
      setReport(null);
      setProblem(null);
    },
  };
}
