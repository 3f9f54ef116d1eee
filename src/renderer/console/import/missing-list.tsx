import { Link, makeStyles } from '@fluentui/react-components';
import { useWording } from '../wording/use-wording.ts';
import type { DraftProblem } from './file-draft.ts';
import { useImportStyles } from './import-styles.ts';

const useStyles = makeStyles({ list: { paddingLeft: '18px' } });

/** The fields by which each is put right. */
const FIELDS: Readonly<Record<DraftProblem, string>> = {
  name: 'import-name',
  id: 'column-id',
  openedAt: 'column-openedAt',
  order: 'date-order',
  zone: 'date-zone',
};

/** What is still missing before there is anything to preview; each leads to its field, which may be out of sight. */
export function MissingList({ missing }: { readonly missing: readonly DraftProblem[] }) {
  const styles = useStyles();
  const shared = useImportStyles();
  const { t } = useWording();
  const goTo = (problem: DraftProblem) =>
    document.querySelector<HTMLElement>(`[data-testid="${FIELDS[problem]}"]`)?.focus();
  return (
    <ul className={`${shared.text} ${styles.list}`} data-testid="import-missing">
      {missing.map((problem) => (
        <li key={problem}>
          <Link as="button" onClick={() => goTo(problem)} data-testid={`missing-${problem}`}>
            {t(`import.missing.${problem}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
