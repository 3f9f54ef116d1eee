import { Button, type ButtonProps, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { bridge } from '../../bridge.ts';
import { programClock } from '../../clock.ts';
import { FORCED_COLORS } from '../../ui/forced-colors.ts';
import { clockTokens } from '../../ui/theme.ts';
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
    [NARROWER]: {
      gap: '6px',
      '& [role="toolbar"] .fui-Button': { paddingLeft: '6px', paddingRight: '6px' },
      '& [role="toolbar"] .fui-Button__icon': { display: 'none' },
    },
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
  const [copied, setCopied] = useState<{ readonly ids: ReadonlySet<string>; readonly ok: boolean } | null>(
    null,
  );
  const { groups } = useArrangedCases();
  const marked = groups.flatMap(({ entries }) => entries.filter(({ subject }) => markedIds.has(subject.id)));
  const copy = async () => {
    const { caseTable } = await import('../marked/case-table.ts');
    const text = caseTable(marked, programClock.now(), wording);
    const ok = await bridge.writeClipboard({ text }).then(
      (outcome) => outcome.ok,
      () => false,
    );
    setCopied({ ids: markedIds, ok });
  };
  return (
    <section className={styles.bar} aria-label={t('marks.label')} data-testid="marked-bar">
      <span className={styles.count} role="status">
        {t('marks.count', { count: marked.length })}
      </span>
      <MarkedCommands marked={marked} />
      <span className={styles.last}>
        <span role="status">
          {copied?.ids === markedIds && t(copied.ok ? 'marks.copied' : 'marks.copyFailed')}
        </span>
        <FoldingButton icon={<CopyRegular />} words={t('marks.copy')} onClick={() => void copy()} />
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
