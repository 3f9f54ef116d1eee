import { Button, type ButtonProps, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, DismissRegular } from '@fluentui/react-icons';
import { programClock } from '../../clock.ts';
import { told } from '../../notices/told.ts';
import { FORCED_COLORS } from '../../ui/forced-colors.ts';
import { clockTokens } from '../../ui/theme.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { useView } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { useArrangedCases } from '../arrange/arranged-provider.tsx';
import { NARROW, NARROWER } from '../marked/bar-widths.ts';
import { MarkedCommands } from '../marked/marked-commands.tsx';
import { clearMarks } from '../marks.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: `5px ${tokens.spacingHorizontalXL}`,
    flexShrink: 0,
    fontSize: '13px',
    backgroundColor: clockTokens.lineSelected,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [FORCED_COLORS]: { borderTop: '2px solid Highlight' },
    [NARROWER]: { gap: '6px' },
  },
  count: { flexShrink: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  // They stand where they were, whatever can be done to what is marked.
  last: { display: 'flex', alignItems: 'center', gap: 'inherit', marginLeft: 'auto' },
  button: {
    minWidth: 0,
    [NARROW]: { paddingLeft: '5px', paddingRight: '5px', '& > .fui-Button__icon': { marginRight: 0 } },
  },
  word: { [NARROW]: { display: 'none' } },
});

/** What can be done about the cases that are marked and in sight. Nothing while none is. */
export function MarkedBar() {
  const markedIds = useView((view) => view.markedIds);
  return markedIds.size === 0 ? null : <FilledBar markedIds={markedIds} />;
}

function FilledBar({ markedIds }: { readonly markedIds: ReadonlySet<string> }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { copy, words: copied } = useCopy(markedIds);
  const { groups } = useArrangedCases();
  const marked = groups.flatMap(({ entries }) => entries.filter(({ subject }) => markedIds.has(subject.id)));
  const copyTable = async () => {
    const { caseTable } = await import('../marked/case-table.ts');
    await copy(caseTable(marked, programClock.now(), wording));
  };
  return (
    <section className={styles.bar} aria-label={t('marks.label')} data-testid="marked-bar">
      <span className={styles.count} role="status">
        {t('marks.count', { count: marked.length })}
      </span>
      <MarkedCommands marked={marked} />
      <span className={styles.last}>
        <span role="status">{copied}</span>
        <FoldingButton icon={<CopyRegular />} words={t('marks.copy')} onClick={() => told(copyTable())} />
        <FoldingButton
          appearance="subtle"
          icon={<DismissRegular />}
          words={t('marks.clear')}
          onClick={clearMarks}
        />
      </span>
    </section>
  );
}

/** A button that keeps its name without the words where the bar is narrow. */
function FoldingButton({ words, ...rest }: { readonly words: string } & ButtonProps) {
  const styles = useStyles();
  return (
    <Button {...rest} size="small" className={styles.button} aria-label={words} title={words}>
      <span className={styles.word}>{words}</span>
    </Button>
  );
}
