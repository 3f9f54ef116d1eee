import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { RequestTrackerSource } from '../../../contract/sources/request-tracker.ts';
import type { Survey } from '../../../contract/survey.ts';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { AuthorityField } from './authority-field.tsx';
import { type Draft, type DraftErrors, draftOf, newDraft, readDraft } from './draft.ts';
import { changeDraft, dropDraft, useKeptDraft } from './draft-store.ts';
import { focusFirstWrong } from './focus-first-wrong.ts';
import { FormField } from './form-field.tsx';
import { MappingForm } from './mapping-form.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { SourceActions } from './source-actions.tsx';
import { SurveyPanel } from './survey-panel.tsx';
import { deskAddressOf } from './typed.ts';
import { useSourceWork } from './use-source-work.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '14px', alignContent: 'start' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14px', alignItems: 'start' },
});

/** The fields that may be out of sight. */
const MAPPED = [
  'severityField',
  'severities',
  'serviceTypeField',
  'serviceTypes',
  'planField',
  'plans',
] as const satisfies readonly (keyof DraftErrors)[];

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
  const [isMappingOpen, setMappingOpen] = useState(false);
  const element = useRef<HTMLFormElement>(null);

  const tell = (found: DraftErrors) => {
    setErrors(found);
    if (Object.keys(found).length === 0) return;
    if (MAPPED.some((field) => field in found)) setMappingOpen(true);
    focusFirstWrong(element.current);
  };

  const onChange = (change: Partial<Draft>) => {
    changeDraft(key, draft, change);
    setErrors((before) => withoutKeys(before, Object.keys(change)));
    onEdited();
  };
  const work = useSourceWork(
    () => {
      const read = readDraft(draft, taken);
      tell(read.ok ? {} : read.errors);
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
      ref={element}
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
        tidied={deskAddressOf}
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
      <SurveyPanel draft={draft} survey={survey} onSurvey={setSurvey} onChange={onChange} onErrors={tell} />
      <Accordion
        collapsible
        openItems={isMappingOpen ? ['mapping'] : []}
        onToggle={() => setMappingOpen(!isMappingOpen)}
      >
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
