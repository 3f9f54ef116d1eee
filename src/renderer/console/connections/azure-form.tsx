import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AzureSupportSource } from '../../../contract/sources/azure-support.ts';
import { useProgram } from '../program.ts';
import { focusFirstWrong } from '../ui/focus-first-wrong.ts';
import { useWording } from '../wording/use-wording.ts';
import { AuthorityField } from './authority-field.tsx';
import {
  type AzureDraft,
  type AzureField,
  azureDraftOf,
  inCloud,
  isAzureChanged,
  type ReadAzureDraft,
  readAzureDraft,
  readAzureDraftToCheck,
} from './azure-draft.ts';
import { azureDrafts as drafts } from './draft-store.ts';
import { CheckOutcome, SourceFoot } from './source-foot.tsx';
import { useSourceWork } from './use-source-work.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '14px', alignContent: 'start' },
  lead: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14px', alignItems: 'start' },
});

interface Props {
  /** `null` for a new connection. */
  readonly source: AzureSupportSource | null;
  /** Whether it is as it was just saved. */
  readonly isSaved: boolean;
  readonly onEdited: () => void;
  readonly onSaved: (sourceId: string) => void;
  readonly onRemoved: () => void;
}

/** An Azure Support connection: typed, checked, saved, removed. */
export function AzureForm({ source, isSaved, onEdited, onSaved, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const keepsSecrets = useProgram(({ state }) => state?.keepsSecrets ?? false);
  const key = source?.id ?? 'new';
  const draft = drafts.useKept(key) ?? azureDraftOf(source);
  const [wrong, setWrong] = useState<readonly AzureField[]>([]);
  const element = useRef<HTMLFormElement>(null);
  const work = useSourceWork(`${draft.resourceManager} ${draft.authority}`, (sourceId) => {
    drafts.drop(key);
    onSaved(sourceId);
  });
  const told = (read: ReadAzureDraft) => {
    setWrong(read.ok ? [] : read.wrong);
    if (!read.ok) focusFirstWrong(element.current);
    return read.ok ? read : null;
  };
  const onCheck = () => void work.check(told(readAzureDraftToCheck(draft, source)));

  const change = (next: AzureDraft) => {
    drafts.change(key, draft, () => next);
    setWrong((before) => before.filter((name) => next[name] === draft[name]));
    onEdited();
  };
  const place = keepsSecrets ? t('secret.kept') : t('secret.asked');
  const field = (name: Exclude<AzureField, 'cloud'>, extra: { readonly hint?: string } = {}) => (
    <Field
      label={t(`azure.field.${name}`)}
      hint={extra.hint ?? ''}
      validationState={wrong.includes(name) ? 'error' : 'none'}
      validationMessage={wrong.includes(name) ? t(`azure.error.${name}`) : null}
    >
      <Input
        value={draft[name]}
        type={name === 'secret' ? 'password' : 'text'}
        placeholder={name === 'secret' && source !== null ? place : ''}
        autoComplete="off"
        spellCheck={false}
        data-testid={`azure-${name}`}
        onChange={(_, { value }) => change({ ...draft, [name]: value })}
      />
    </Field>
  );
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      data-testid="azure-form"
      onSubmit={(event) => {
        event.preventDefault();
        void work.save(told(readAzureDraft(draft, source)));
      }}
    >
      <p className={styles.lead}>{t('azure.lead')}</p>
      {field('name')}
      <Field label={t('azure.cloud')} hint={draft.cloud === 'china' ? t('azure.chinaHint') : ''}>
        <Select
          value={draft.cloud}
          data-testid="azure-cloud"
          onChange={(_, { value }) => change(inCloud(draft, value as AzureDraft['cloud']))}
        >
          {(['public', 'china', 'other'] as const).map((cloud) => (
            <option key={cloud} value={cloud}>
              {t(`azure.clouds.${cloud}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.cloud === 'other' && (
        <div className={styles.pair}>
          {field('resourceManager')}
          {field('authority')}
        </div>
      )}
      <div className={styles.pair}>
        {field('tenant')}
        {field('subscription')}
      </div>
      <div className={styles.pair}>
        {field('clientId')}
        {field('secret', { hint: source === null ? place : '' })}
      </div>
      <AuthorityField
        authority={draft.certificateAuthority}
        onChange={(certificateAuthority) => change({ ...draft, certificateAuthority })}
      />
      {field('sender', { hint: t('azure.senderHint') })}
      <div className={styles.pair}>
        {field('pausedStatuses', { hint: t('connections.statusesHint') })}
        {field('apiVersion')}
      </div>
      {field('pollSeconds')}
      <CheckOutcome work={work} onCheck={onCheck} />
      <SourceFoot
        work={work}
        onCheck={onCheck}
        source={source}
        isChecking={work.doing === 'checking'}
        isSaved={isSaved}
        isChanged={isAzureChanged(draft, source)}
        hasErrors={wrong.length > 0}
        onDiscard={() => {
          drafts.drop(key);
          setWrong([]);
          work.forget();
        }}
        onRemoved={onRemoved}
      />
    </form>
  );
}
