import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestTrackerSource } from '../../../contract/sources/request-tracker.ts';
import type { Survey } from '../../../contract/survey.ts';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { AuthorityField } from './authority-field.tsx';
import { type Draft, type DraftErrors, draftOf, newDraft, readDraft } from './draft.ts';
import { changeDraft, dropDraft, useKeptDraft } from './draft-store.ts';
import { FormField } from './form-field.tsx';
import { MappingForm } from './mapping-form.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { SourceActions } from './source-actions.tsx';
import { SurveyPanel } from './survey-panel.tsx';
import { useSourceWork } from './use-source-work.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '14px', alignContent: 'start' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14px', alignItems: 'start' },
});

interface Props {
  /** `null` for a new connection. */
  readonly source: RequestTrackerSource | null;
  /** Whether it is as it was just saved. */
  readonly isSaved: boolean;
  readonly onEdited: () => void;
  readonly onSaved: (sourceId: string) => void;
  readonly onRemoved: () => void;
}

/** A Request Tracker connection: typed, checked, saved, removed. Nothing typed is lost, whatever goes wrong. */
export function SourceForm({ source, isSaved, onEdited, onSaved, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const key = source?.id ?? 'new';
  const draft = useKeptDraft(key) ?? (source === null ? newDraft() : draftOf(source));
  const taken = useProgram(({ sources }) => sources).map(({ id }) => id);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [survey, setSurvey] = useState<Survey | null>(null);

  const onChange = (change: Partial<Draft>) => {
    changeDraft(key, draft, change);
    setErrors((before) => withoutKeys(before, Object.keys(change)));
    onEdited();
  };
  const work = useSourceWork(
    () => {
      const read = readDraft(draft, taken);
      setErrors(read.ok ? {} : read.errors);
      return read.ok ? read : null;
    },
    (sourceId) => {
      dropDraft(key);
      onSaved(sourceId);
    },
  );
  const form = { draft, errors, onChange };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void work.save();
      }}
    >
      <FormField {...form} name="name" label={t('connections.name')} testId="source-name" />
      <FormField
        {...form}
        name="address"
        label={t('connections.address')}
        hint={t('connections.addressHint')}
        testId="source-address"
      />
      <SignInFields {...form} isNew={source === null} />
      {/^https:/i.test(draft.address.trim()) && (
        <AuthorityField authority={draft.authority} onChange={(authority) => onChange({ authority })} />
      )}
      <div className={styles.pair}>
        <FormField
          {...form}
          name="queues"
          label={t('connections.queues')}
          hint={t('connections.queuesHint')}
          testId="source-queues"
        />
        <FormField
          {...form}
          name="pollSeconds"
          label={t('connections.pollSeconds')}
          testId="source-poll-seconds"
        />
      </div>
      <SurveyPanel
        draft={draft}
        survey={survey}
        onSurvey={setSurvey}
        onChange={onChange}
        onErrors={setErrors}
      />
      <Accordion collapsible>
        <AccordionItem value="mapping">
          <AccordionHeader data-testid="mapping">{t('connections.mapping')}</AccordionHeader>
          <AccordionPanel>
            <MappingForm {...form} survey={survey} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <SourceActions
        work={work}
        source={source}
        isSaved={isSaved}
        hasErrors={Object.keys(errors).length > 0}
        onRemoved={onRemoved}
      />
    </form>
  );
}

function withoutKeys(errors: DraftErrors, keys: readonly string[]): DraftErrors {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !keys.includes(name)));
}
