import { Button } from '@fluentui/react-components';
import { useWording } from '../../wording/use-wording.ts';
import { type DraftKind, keepDraft, useDiscarded } from './text-drafts.ts';

interface Props {
  /** The case, or the marked ones, whose form it is. */
  readonly caseId: string;
  readonly kind: DraftKind;
}

/** Puts what was discarded into its form again; nothing while there is no such thing, or something else is begun. */
export function BringBack({ caseId, kind }: Props) {
  const { t } = useWording();
  const text = useDiscarded(caseId, kind);
  if (text === null) return null;
  return (
    <Button
      appearance="subtle"
      title={text}
      onClick={({ currentTarget }) => {
        // The button that has the focus goes.
        currentTarget.form?.querySelector<HTMLElement>('textarea, input')?.focus();
        keepDraft(caseId, kind, text);
      }}
      data-testid="bring-back"
    >
      {t('commands.bringBack')}
    </Button>
  );
}
