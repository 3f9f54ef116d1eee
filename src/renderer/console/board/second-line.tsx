import { useNow } from '../use-now.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { FittedColumns } from './columns.ts';
import { shapeOfClock } from './counted.ts';
import type { Entry } from './entry.ts';
import { FactsLine } from './facts-line.tsx';
import { serviceTypeName, stateWord } from './row-words.ts';

interface Props {
  readonly entry: Entry;
  readonly columns: FittedColumns;
}

/** For whom a case is, and the facts whose columns found no room, the more urgent first. */
export function SecondLine({ entry, columns }: Props) {
  const wording = useWording();
  const now = useNow();
  const { subject, clock, reading } = entry;
  const gaveWay = (id: FittedColumns['ids'][number]) => !columns.ids.includes(id);
  const deadline = clock.deadline === null ? '' : wording.until(clock.deadline, now);
  const facts = [
    gaveWay('state') && stateWord(entry, wording),
    gaveWay('deadline') && deadlineWords(clock, deadline),
    gaveWay('customer') && subject.customer,
    gaveWay('owner') && (subject.owner ?? wording.t('board.unowned')),
    gaveWay('service-type') && serviceTypeName(entry, wording),
  ];
  return <FactsLine mark={gaveWay('state') ? shapeOfClock(reading) : null} facts={facts} />;
}
