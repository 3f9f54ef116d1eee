import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { needsSecret, type Source } from '../../../contract/source.ts';
import { sourcesOf } from '../../../domain/cases/twins/sources-of.ts';
import type { Entry } from '../board/entry.ts';
import { bridge } from '../bridge.ts';
import { dropDraftsOf } from '../case/commands/text-drafts.ts';
import { useAllCases, useBoardView, useDesk } from '../desk/desk.ts';
import { loadSources } from '../program.ts';
import { Modal } from '../ui/modal.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { useWording } from '../wording/use-wording.ts';
import { dropConnectionDrafts } from './draft-store.ts';

interface Props {
  readonly source: Source;
  readonly onRemoved: () => void;
}

/** Removes a source, with or without its cases, once that is confirmed. */
export function RemoveSource(props: Props) {
  const { t } = useWording();
  const [isAsking, setAsking] = useState(false);
  const comesBack = useRestoreFocusTarget();
  return (
    <>
      <Button {...comesBack} appearance="subtle" onClick={() => setAsking(true)} data-testid="remove-source">
        {t('connections.remove')}
      </Button>
      {isAsking && <ConfirmRemoval {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function ConfirmRemoval({ source, onRemoved, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useWording();
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const unsent = useDesk(
    ({ outbox }) =>
      outbox.filter(({ command, state }) => command.sourceId === source.id && state !== 'sent').length,
  );
  // What another source has, too, comes forward there.
  const isOnlyHere = ({ subject }: Entry) => sourcesOf(subject).every((id) => id === source.id);
  const areAllRead = useAllCases();
  const entries = useBoardView((view) => view.entries);
  const openCount = areAllRead ? entries.filter(isOnlyHere).length : 0;
  const remove = async (withCases: boolean) => {
    const outcome = await bridge.removeSource({ sourceId: source.id, withCases });
    if (!outcome.ok) return setProblem(outcome.problem);
    dropConnectionDrafts(source.id);
    dropDraftsOf(source.id);
    await loadSources();
    onRemoved();
  };
  return (
    <Modal modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('connections.removeTitle', { name: source.name })}</DialogTitle>
          <DialogContent>
            <p>{t(needsSecret(source.kind) ? 'connections.removeSignIn' : 'connections.removeFiles')}</p>
            {openCount > 0 && (
              <p data-testid="remove-open">{t('connections.removeOpen', { count: openCount })}</p>
            )}
            <p>{t('connections.removeStay')}</p>
            {unsent > 0 && (
              <p data-testid="remove-unsent">{t('connections.removeUnsent', { count: unsent })}</p>
            )}
            {problem !== null && <ProblemText problem={problem} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose} data-testid="remove-cancel">
              {t('connections.cancel')}
            </Button>
            <Button onClick={() => void remove(false)} data-testid="remove-keep-cases">
              {t('connections.removeKeep')}
            </Button>
            <Button onClick={() => void remove(true)} data-testid="remove-with-cases">
              {t('connections.removeAll')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}
