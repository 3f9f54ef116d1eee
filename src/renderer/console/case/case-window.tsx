import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { casePage } from '../../../contract/case-page.ts';
import { ArrangedProvider } from '../board/arrange/arranged-provider.tsx';
import { useDesk } from '../desk/desk.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { Overlays } from '../hands/overlays.tsx';
import { takesText } from '../hands/takes-text.ts';
import { SourceChip } from '../header/source-chip.tsx';
import { WallClock } from '../header/wall-clock.tsx';
import { FailureNotice } from '../notices/failure-notice.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { closeCase, useView } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { CaseGone } from './case-gone.tsx';
import { CaseBody } from './case-pane.tsx';
import { CopyLink } from './copy-link.tsx';
import { Neighbours } from './neighbours.tsx';
import { useCaseEntry } from './use-case-entry.ts';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '10px 24px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  key: { margin: 0, flexGrow: 1, fontSize: '15px', fontWeight: 600 },
  told: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minWidth: 0,
    '@media (max-width: 720px)': { flexBasis: '100%', justifyContent: 'space-between' },
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
  },
  columns: {
    maxWidth: '1240px',
    margin: '0 auto',
    padding: '4px 24px 40px',
    // What is in one column stays there, however high a form makes the other.
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '44px',
    alignItems: 'start',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/**
 * A case in a window of its own, with how old its data are. It has the keys of a chosen case, a palette and a sheet of
 * keys; Esc closes it; j and k turn to its neighbours, and what scrolls a page scrolls it.
 */
export function CaseWindow() {
  return (
    <ArrangedProvider>
      <CasePage />
    </ArrangedProvider>
  );
}

function CasePage() {
  const styles = useStyles();
  const { t } = useWording();
  const caseId = useView(({ openId }) => openId) ?? '';
  const entry = useCaseEntry(caseId);
  const source = useDesk((desk) => desk.sources?.find((one) => one.sourceId === entry?.subject.sourceId));
  const { key, subject } = entry?.subject ?? {};

  useEffect(() => {
    if (caseId === '') window.close();
    // Main finds the window of a case by its address.
    else window.history.replaceState(null, '', casePage(caseId));
  }, [caseId]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || takesText(event.target)) return;
      closeCase();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  // Only what has the focus is scrolled by the keys for it.
  const body = useRef<HTMLElement>(null);
  useEffect(() => body.current?.focus(), []);
  const comesBack = useRestoreFocusTarget();
  useEffect(() => {
    document.title = key === undefined ? t('product.name') : `${key} ${subject}`;
  }, [key, subject, t]);

  return (
    <div className={styles.page} data-testid="case-window" data-case-key={key}>
      <header className={styles.top}>
        {entry != null && <SeverityMark severity={entry.severity} />}
        <h1 className={styles.key}>{key}</h1>
        <Neighbours caseId={caseId} />
        {entry != null && <CopyLink key={caseId} caseId={caseId} />}
        <Button
          appearance="subtle"
          icon={<KeyboardRegular />}
          aria-label={t('hands.keys')}
          title={`${t('hands.keys')} (?)`}
          onClick={() => showOverlay('keys')}
          data-testid="case-keys"
        />
        <div className={styles.told}>
          {source !== undefined && <SourceChip state={source} />}
          <WallClock />
        </div>
      </header>
      <FailureNotice />
      <main {...comesBack} ref={body} className={styles.body} tabIndex={-1}>
        {entry !== undefined && (
          <div className={styles.columns}>
            {entry === null ? (
              <CaseGone caseId={caseId} />
            ) : (
              <CaseBody key={entry.subject.id} entry={entry} />
            )}
          </div>
        )}
      </main>
      <Overlays />
    </div>
  );
}
