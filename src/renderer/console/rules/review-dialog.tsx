import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ConsequencesAnswer } from '../../../contract/rules.ts';
import type { RulesChange } from '../../../domain/rules/rules-change.ts';
import { bridge } from '../bridge.ts';
import { Modal } from '../ui/modal.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { Consequences } from './consequences.tsx';
import { usePreview } from './use-preview.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px', width: 'calc(100% - 48px)' },
  content: { display: 'grid', rowGap: '14px', fontSize: '14px', lineHeight: '20px', '& p': { margin: 0 } },
  problem: { color: clockTokens.clockOver, fontWeight: 600 },
});

/** Why the change was not made: it was refused, or main failed. */
type Reason = Extract<ConsequencesAnswer, { ok: false }>['reason'] | 'failed';

interface Props {
  readonly title: string;
  /** What is to be changed; `null` while that is not complete. */
  readonly change: RulesChange | null;
  readonly takeWords: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onTaken?: () => void;
}

/** A change of the rules, with what it would do, to be made or left. What was typed stays when it fails. */
export function ReviewDialog({ title, change, takeWords, children, onClose, onTaken }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const preview = usePreview(change);
  const [isMaking, setMaking] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const isPossible = typeof preview === 'object' && preview.ok;
  const make = async () => {
    if (change === null) return;
    setMaking(true);
    const answer = await bridge.changeRules(change).catch(() => null);
    setMaking(false);
    if (answer?.ok !== true) {
      setReason(answer?.reason ?? 'failed');
      return;
    }
    onTaken?.();
    onClose();
  };
  return (
    <Modal onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} data-testid="rules-review">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            <Consequences preview={preview} />
            {reason !== null && (
              <p role="alert" className={styles.problem}>
                {reason === 'failed' ? t('rules.failed') : t(`rules.reason.${reason}`)}
              </p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} data-testid="rules-cancel">
              {t('rules.cancel')}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={!isPossible || isMaking}
              onClick={() => void make()}
              data-testid="rules-take"
            >
              {takeWords}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}
