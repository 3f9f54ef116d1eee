import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  useRestoreFocusSource,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { DismissRegular, WindowNewRegular } from '@fluentui/react-icons';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { CaseAlertBar } from '../alerts/case-alert-bar.tsx';
import type { Entry } from '../board/entry.ts';
import { flagsOf } from '../board/flags.ts';
import { subjectWords } from '../board/row-words.ts';
import { useStaleSources } from '../board/use-stale-sources.ts';
import { bridge } from '../bridge.ts';
import { sourceOf, useSources } from '../desk/use-sources.ts';
import { putsAway } from '../hands/puts-away.ts';
import { told } from '../notices/told.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { useWording } from '../wording/use-wording.ts';
import { CaseByline } from './case-byline.tsx';
import { CaseClockFace } from './case-clock-face.tsx';
import { CaseDetails } from './case-details.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseGone } from './case-gone.tsx';
import { CaseReceipt } from './case-receipt.tsx';
import { CaseSubject } from './case-subject.tsx';
import { ChangePreview } from './change-preview.tsx';
import { CaseCommands } from './commands/case-commands.tsx';
import type { SeverityProposal } from './commands/severity-form.tsx';
import { CopyLink } from './copy-link.tsx';
import { DutyList } from './duties/duty-list.tsx';
import { FlagList } from './flag-list.tsx';
import { HistoryList } from './history-list.tsx';
import { hasObjectives, ObjectiveClocks } from './objective-clocks.tsx';
import { useFocusOverList } from './over-list.ts';
import { PANE_OVER_LIST, PANE_WIDTH } from './pane-look.ts';
import { ScoreAnew } from './score-anew.tsx';
import { hasTwins, TwinPart } from './twins/twin-part.tsx';
import { useAskedReceipt } from './use-asked-receipt.ts';
import { useCaseEntry } from './use-case-entry.ts';

const useStyles = makeStyles({
  // Gives the focus back when the pane goes, also where the pane itself has it.
  source: { display: 'contents' },
  pane: {
    width: `${PANE_WIDTH}px`,
    maxWidth: '100%',
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    padding: '16px 18px 28px 22px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [PANE_OVER_LIST]: {
      position: 'absolute',
      top: 0,
      right: 0,
      bottom: 0,
      zIndex: 2,
      width: '100%',
      outlineStyle: 'none',
    },
  },
  // One line whatever the key is, so that what closes the case is always at its end.
  top: { display: 'flex', alignItems: 'center', gap: '4px' },
  key: {
    flexGrow: 1,
    minWidth: 0,
    marginLeft: '6px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '13px',
    color: tokens.colorNeutralForeground2,
  },
  heading: { margin: '24px 0 8px', fontSize: '13px', lineHeight: '18px', fontWeight: 650 },
  ledTo: { scrollMarginTop: '16px', outlineStyle: 'none' },
  note: { margin: '20px 0 0', fontSize: '12px', color: tokens.colorNeutralForeground3 },
});

interface PaneProps {
  readonly caseId: string;
  readonly onClose: () => void;
  /** The way to the cases beside it in its list. */
  readonly neighbours: ReactNode;
}

/** Everything known about one case, beside the list that it was opened from. */
export function CasePane({ caseId, onClose, neighbours }: PaneProps) {
  const styles = useStyles();
  const { t } = useWording();
  const entry = useCaseEntry(caseId);
  const comesBack = useRestoreFocusTarget();
  const focus = useFocusOverList();
  return (
    <div {...useRestoreFocusSource()} className={styles.source}>
      <aside
        {...comesBack}
        {...focus}
        className={styles.pane}
        aria-label={t('case.label', { key: entry?.subject.key ?? '' })}
        data-testid="case-pane"
        data-case-key={entry?.subject.key}
        onKeyDown={(event) => {
          if (!putsAway(event)) return;
          event.preventDefault();
          onClose();
        }}
      >
        <div className={styles.top}>
          {entry != null && <SeverityMark severity={entry.severity} />}
          <span className={styles.key} title={entry?.subject.key}>
            {entry?.subject.key}
          </span>
          {neighbours}
          {entry != null && <CopyLink key={`link ${caseId}`} caseId={caseId} />}
          <Button
            appearance="subtle"
            icon={<WindowNewRegular />}
            aria-label={t('case.ownWindow')}
            title={`${t('case.ownWindow')} (o)`}
            onClick={() => told(bridge.openCaseWindow({ caseId }))}
            data-testid="case-own-window"
          />
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('case.close')}
            title={t('case.close')}
            onClick={onClose}
            data-testid="case-close"
          />
        </div>
        {entry === null && <CaseGone caseId={caseId} />}
        {entry != null && <CaseBody key={entry.subject.id} entry={entry} />}
      </aside>
    </div>
  );
}

/** Everything known about a case, part by part: what is decided by, and what else there is to know. */
export function CaseBody({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { id, sourceId } = entry.subject;
  const staleSince = useStaleSources().get(sourceId) ?? null;
  const canChange = useSources(
    (sources) => sourceOf(sources, sourceId)?.abilities.includes('change-severity') ?? false,
  );
  const flags = flagsOf(entry, wording);
  // To open a case is to see what was told of it; what is told later has to be seen for itself.
  useEffect(() => told(bridge.markCaseSeen({ caseId: id })), [id]);
  const receipt = useAskedReceipt(id);
  const [proposal, setProposal] = useState<SeverityProposal | null>(null);
  // Where it is when the pane opens, it stays: what is said there must not jump away under the hand.
  const [isTwinFirst] = useState(() => hasTwins(entry.subject));
  const twins = (
    <Part title={t('twins.title')}>
      <TwinPart entry={entry} />
    </Part>
  );
  return (
    <>
      <div>
        <CaseSubject words={subjectWords(entry.subject, wording)} />
        <CaseByline subject={entry.subject} />
        <CaseAlertBar caseId={entry.subject.id} />
        <CaseClockFace entry={entry} staleSince={staleSince} />
        <CaseCommands entry={entry} proposal={proposal} onProposalDone={() => setProposal(null)} />
        {flags.length > 0 && (
          <Part title={t('case.remarks')}>
            <FlagList flags={flags} />
            {entry.clockNow !== null && <ScoreAnew entry={entry} clockNow={entry.clockNow} />}
          </Part>
        )}
        {isTwinFirst && twins}
        <Part title={t('case.receipt')} heading={receipt}>
          <CaseReceipt entry={entry} />
        </Part>
      </div>
      <div>
        {hasObjectives(entry) && (
          <Part title={t('rules.objectivePart')}>
            <ObjectiveClocks entry={entry} />
          </Part>
        )}
        <Part title={t('preview.title')}>
          <ChangePreview entry={entry} />
        </Part>
        {entry.subject.isOpen && (
          <Part title={t('duties.title', { severity: entry.severity })}>
            <DutyList entry={entry} onPropose={canChange ? setProposal : null} />
          </Part>
        )}
        <Part title={t('case.facts')}>
          <CaseFacts entry={entry} />
        </Part>
        {!isTwinFirst && twins}
        {entry.subject.details !== undefined && (
          <Part title={t('case.details')}>
            <CaseDetails details={entry.subject.details} />
          </Part>
        )}
        <Part title={t('case.history')}>
          <HistoryList entry={entry} />
        </Part>
        <p className={styles.note}>{t('case.timesIn')}</p>
      </div>
    </>
  );
}

function Part(props: {
  readonly title: string;
  /** Where somebody can be led to. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { title, heading, children } = props;
  return (
    <section>
      <h3
        ref={heading}
        tabIndex={heading && -1}
        className={mergeClasses(styles.heading, heading && styles.ledTo)}
      >
        {title}
      </h3>
      {children}
    </section>
  );
}
