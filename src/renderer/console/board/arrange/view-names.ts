import type { SavedView } from '../../../../contract/board-view.ts';

/**
 * The view of a name, however it is written: in capitals or not, and in letters of full width; `undefined` for none.
 */
export function viewNamed(saved: readonly SavedView[], name: string): SavedView | undefined {
  const wanted = nameKey(name);
  return saved.find((view) => nameKey(view.name) === wanted);
}

/** Why a view cannot be called so, or `null`. */
export function nameProblem(
  saved: readonly SavedView[],
  id: string,
  name: string,
): 'nameMissing' | 'nameTaken' | null {
  if (name.trim() === '') return 'nameMissing';
  const other = viewNamed(
    saved.filter((view) => view.id !== id),
    name,
  );
  return other === undefined ? null : 'nameTaken';
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
