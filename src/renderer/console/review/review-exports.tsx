import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { programClock } from '../clock.ts';
import { useNamesOfSources } from '../desk/use-source-names.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { TableExports } from './table-exports.tsx';
import { useTotalWords } from './total-words.ts';

interface Props {
  /** What is listed, in its order. */
  readonly cases: readonly ClosedCase[];
  /** Whether those are all that match: before that nothing is taken away, lest it pass for all. */
  readonly isWhole: boolean;
}

/** Takes the listed cases along: as a table to paste, or as a CSV file. */
export function ReviewExports({ cases, isWhole }: Props) {
  const wording = useWording();
  const sourceNames = useNamesOfSources();
  const serviceType = useTotalWords('service-type');
  const table = async () => {
    const { closedTable } = await import('./closed-table.ts');
    return closedTable(cases, sourceNames, wording, serviceType);
  };
  return (
    <TableExports
      of={cases}
      table={table}
      fileName={() => wording.t('review.fileName', { date: dateInZone(programClock.now(), BEIJING) })}
      isDisabled={!isWhole || cases.length === 0}
      testId="review"
    />
  );
}
