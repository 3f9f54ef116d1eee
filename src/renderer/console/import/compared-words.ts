import type { FileComparison } from '../../../contract/files.ts';
import type { Wording } from '../wording/wording.ts';

/** What is new against what is stored, as far as there is any of each kind. */
export function comparedWords(comparison: FileComparison, { t, number }: Wording): string {
  const kinds = ['added', 'changed', 'same', 'older'] as const;
  const told = kinds.filter((kind) => comparison[kind] > 0);
  return told
    .map((kind) =>
      t(`import.compared.${kind}`, { count: comparison[kind], figure: number(comparison[kind]) }),
    )
    .join(' · ');
}
