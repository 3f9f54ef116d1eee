import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, DocumentArrowUpRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OpenedTextFile } from '../../../contract/rules.ts';
import type { SavedFile } from '../../../contract/saved-file.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { type PolicyFileProblem, readPolicyFile } from '../../../domain/policy/read-policy-file.ts';
import { keptPolicy } from '../../../domain/rules/rule-books.ts';
import { bridge } from '../bridge.ts';
import { useBook, useRulesRecord } from '../desk/rules.ts';
import { savedWords } from '../wording/saved-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { PolicyProblems } from './policy-problems.tsx';
import { fileFailureWords } from './problem-words.ts';
import { ReviewDialog } from './review-dialog.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  said: { fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/**
 * What a person is about: nothing, a file that could not be read, one that was saved, one that was refused, one that
 * may be taken, or a policy to be removed.
 */
type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly file: Extract<OpenedTextFile, { outcome: 'failed' }> }
  | { readonly kind: 'saved'; readonly file: SavedFile }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly PolicyFileProblem[] }
  | { readonly kind: 'taking'; readonly text: string; readonly policy: Policy }
  | { readonly kind: 'removing' };

const NOTHING: Doing = { kind: 'nothing' };

interface Props {
  /** The version that is shown. */
  readonly policy: Policy;
  readonly onTaken: (policy: Policy | null) => void;
}

/** Loads a policy file, saves the shown version as one, and removes a version that is the desk's own. */
export function PolicyActions({ policy, onTaken }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, name } = wording;
  const record = useRulesRecord();
  const [doing, setDoing] = useState<Doing>(NOTHING);
  const stop = () => setDoing(NOTHING);
  const own = record?.rules.policyFiles.map(keptPolicy) ?? [];
  const isOwn = own.some(({ id, version }) => id === policy.id && version === policy.version);

  const load = async () => {
    const file = await bridge.openRulesFile({ kind: 'policy' });
    if (file.outcome === 'cancelled') return;
    if (file.outcome === 'failed') return setDoing({ kind: 'unread', file });
    const read = readPolicyFile(file.text);
    if (read.ok) setDoing({ kind: 'taking', text: file.text, policy: read.policy });
    else setDoing({ kind: 'refused', file: file.name, problems: read.problems });
  };
  const save = async () => {
    const file = await bridge.savePolicyCopy({ id: policy.id, version: policy.version });
    if (file.outcome !== 'cancelled') setDoing({ kind: 'saved', file });
  };

  return (
    <>
      <div className={styles.row} data-place="policy-files">
        <Button icon={<DocumentArrowUpRegular />} onClick={() => void load()} data-testid="load-policy">
          {t('rules.load')}
        </Button>
        <Button
          appearance="subtle"
          icon={<SaveRegular />}
          onClick={() => void save()}
          data-testid="save-policy-copy"
        >
          {t('rules.saveCopy', { version: policy.version })}
        </Button>
        {isOwn && (
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => setDoing({ kind: 'removing' })}
            data-testid="remove-policy"
          >
            {t('rules.removePolicy')}
          </Button>
        )}
        <span role="status" className={styles.said} data-testid="policy-said">
          {doing.kind === 'unread' && fileFailureWords(doing.file, wording)}
          {doing.kind === 'saved' && savedWords(doing.file, t)}
        </span>
      </div>
      {doing.kind === 'refused' && <PolicyProblems {...doing} onClose={stop} />}
      {doing.kind === 'taking' && (
        <ReviewDialog
          title={t('rules.addPolicyTitle', { name: name(doing.policy.name), version: doing.policy.version })}
          change={{ kind: 'add-policy', text: doing.text }}
          takeWords={t('rules.take')}
          onClose={stop}
          onTaken={() => onTaken(doing.policy)}
        >
          <PolicySummary policy={doing.policy} />
        </ReviewDialog>
      )}
      {doing.kind === 'removing' && (
        <ReviewDialog
          title={t('rules.removePolicyTitle', { name: name(policy.name), version: policy.version })}
          change={{ kind: 'remove-policy', id: policy.id, version: policy.version }}
          takeWords={t('rules.remove')}
          onClose={stop}
          onTaken={() => onTaken(null)}
        >
          <p>{t('rules.removePolicyText')}</p>
        </ReviewDialog>
      )}
    </>
  );
}

/** For which cases a policy would be in force. */
function PolicySummary({ policy }: { readonly policy: Policy }) {
  const { t, name } = useWording();
  const { versions } = useBook();
  const isReplacing = versions.some(({ id, version }) => id === policy.id && version === policy.version);
  const serviceTypes = policy.serviceTypes
    .map((serviceType) => name(serviceType.name))
    .join(t('rules.comma'));
  return (
    <>
      <p>{t('rules.addPolicyText', { date: policy.inForceFrom, zone: policy.zone, serviceTypes })}</p>
      {isReplacing && <p>{t('rules.replaces')}</p>}
    </>
  );
}
