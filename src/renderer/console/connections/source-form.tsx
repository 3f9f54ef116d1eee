import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { CheckReport, RequestTrackerSource } from '../../../contract/source.ts';
import type { Survey } from '../../../contract/survey.ts';
import { bridge } from '../bridge.ts';
import { loadSources, useProgram } from '../program.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { AuthorityField } from './authority-field.tsx';
import { CheckSteps, ProblemText } from './check-steps.tsx';
import { type Draft, type DraftErrors, draftOf, newDraft, type ReadDraft, readDraft } from './draft.ts';
import { changeDraft, dropDraft, useKeptDraft } from './draft-store.ts';
import { FormField } from './form-field.tsx';
import { MappingForm } from './mapping-form.tsx';
import { RemoveSource } from './remove-source.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { SurveyPanel } from './survey-panel.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '14px', alignContent: 'start' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14px', alignItems: 'start' },
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  push: { flexGrow: 1 },
  saved: { color: clockTokens.clockMet, fontSize: '13px' },
  wrong: { color: clockTokens.clockOver, fontSize: '13px' },
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

type Doing = 'nothing' | 'checking' | 'saving';

/** A Request Tracker connection: typed, checked, saved, removed. Nothing typed is lost, whatever goes wrong. */
export function SourceForm({ source, isSaved, onEdited, onSaved, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const key = source?.id ?? 'new';
  const draft = useKeptDraft(key) ?? (source === null ? newDraft() : draftOf(source));
  const taken = useProgram(({ sources }) => sources).map(({ id }) => id);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [doing, setDoing] = useState<Doing>('nothing');
  const [report, setReport] = useState<CheckReport | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const [survey, setSurvey] = useState<Survey | null>(null);

  const onChange = (change: Partial<Draft>) => {
    changeDraft(key, draft, change);
    setErrors((before) => withoutKeys(before, Object.keys(change)));
    onEdited();
  };
  /** Reads the form and, if it is whole, does `work` with it. */
  const withSource = async (next: Doing, work: (read: Extract<ReadDraft, { ok: true }>) => Promise<void>) => {
    const read = readDraft(draft, taken);
    setErrors(read.ok ? {} : read.errors);
    setProblem(null);
    if (!read.ok) return;
    setDoing(next);
    try {
      await work(read);
    } finally {
      setDoing('nothing');
    }
  };
  const check = () =>
    withSource('checking', async ({ source: read, secret }) => {
      setReport(null);
      setReport(await bridge.checkSource({ source: read, secret }));
    });
  const save = () =>
    withSource('saving', async ({ source: read, secret }) => {
      const outcome = await bridge.saveSource({ source: read, secret });
      if (!outcome.ok) return setProblem(outcome.problem);
      dropDraft(key);
      await loadSources();
      onSaved(read.id);
    });
  const form = { draft, errors, onChange };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
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
      {report !== null && <CheckSteps report={report} />}
      {problem !== null && <ProblemText problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={doing !== 'nothing'} data-testid="save-source">
          {doing === 'saving' ? t('connections.saving') : t('connections.save')}
        </Button>
        <Button disabled={doing !== 'nothing'} onClick={() => void check()} data-testid="check-connection">
          {doing === 'checking' ? t('connections.checking') : t('connections.check')}
        </Button>
        <span role="status" className={isSaved ? styles.saved : styles.wrong}>
          {isSaved && t('connections.saved')}
          {Object.keys(errors).length > 0 && t('connections.invalid')}
        </span>
        <span className={styles.push} />
        {source !== null && <RemoveSource source={source} onRemoved={onRemoved} />}
      </div>
    </form>
  );
}

function withoutKeys(errors: DraftErrors, keys: readonly string[]): DraftErrors {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !keys.includes(name)));
}
