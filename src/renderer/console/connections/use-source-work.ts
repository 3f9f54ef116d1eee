import { useRef, useState } from 'react';
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
  /** What the last check of the address found; `null` where there was none. */
  readonly report: CheckReport | null;
  readonly problem: SourceProblem | null;
  /** Answers what the check found; `null` while it is being saved, and where another was asked for meanwhile. */
  check(read: ReadSource | null): Promise<CheckReport | null>;
  /** Without effect while it is being saved or checked: a new connection would be kept twice. */
  save(read: ReadSource | null): Promise<void>;
  /** Forgets what came of both, as when what was typed is given up. */
  forget(): void;
}

/**
 * @param address where the form would have it asked by now: what a check of another one found is not told.
 * @param onSaved hears the id of the connection, once it is kept.
 */
export function useSourceWork(address: string, onSaved: (sourceId: string) => void): SourceWork {
  const [doing, setDoing] = useState<SourceWork['doing']>('nothing');
  const [checked, setChecked] = useState<{ readonly address: string; readonly report: CheckReport } | null>(
    null,
  );
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  /** What was begun last and goes on. A state would tell it only once the form is drawn again. */
  const underWay = useRef<{ readonly doing: SourceWork['doing'] } | null>(null);

  const during = async <T>(next: SourceWork['doing'], work: (isLast: () => boolean) => Promise<T>) => {
    const own = { doing: next };
    const isLast = () => underWay.current === own;
    underWay.current = own;
    setProblem(null);
    setDoing(next);
    try {
      return await work(isLast);
    } finally {
      if (isLast()) {
        underWay.current = null;
        setDoing('nothing');
      }
    }
  };
  return {
    doing,
    report: checked?.address === address ? checked.report : null,
    problem,
    async check(read) {
      if (read === null || underWay.current?.doing === 'saving') return null;
      return during('checking', async (isLast) => {
        const found = await bridge.checkSource(read);
        if (!isLast()) return null;
        setChecked({ address, report: found });
        return found;
      });
    },
    async save(read) {
      if (read === null || underWay.current !== null) return;
      await during('saving', async () => {
        const outcome = await bridge.saveSource(read);
        if (!outcome.ok) return setProblem(outcome.problem);
        await loadSources();
        onSaved(outcome.sourceId);
      });
    },
    forget() {
      setChecked(null);
      setProblem(null);
    },
  };
}
