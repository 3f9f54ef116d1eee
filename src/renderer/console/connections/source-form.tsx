import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CheckReport } from '../../../contract/check-report.ts';
import type { RequestTrackerSource } from '../../../contract/sources/request-tracker.ts';
import { focusFirstWrong } from '../ui/focus-first-wrong.ts';
import { useWording } from '../wording/use-wording.ts';
import { applyLateSurvey } from './apply-survey.ts';
import { AuthorityField } from './authority-field.tsx';
import {
  type Draft,
  type DraftErrors,
  draftOf,
  isChanged,
  newDraft,
  type ReadDraft,
  readDraft,
  readDraftToCheck,
} from './draft.ts';
import { requestTrackerDrafts as drafts } from './draft-store.ts';
import { FormField } from './form-field.tsx';
import { MappingForm } from './mapping-form.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { CheckOutcome, SourceFoot } from './source-foot.tsx';
import { SurveyPanel } from './survey-panel.tsx';
import { deskAddressOf } from './typed.ts';
import { useSourceWork } from './use-source-work.ts';
import { useSurvey } from './use-survey.ts';
import { useVocabulary } from './vocabulary.ts';

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
  const draft = drafts.useKept(key) ?? (source === null ? newDraft() : draftOf(source));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [isMappingOpen, setMappingOpen] = useState(false);
  const element = useRef<HTMLFormElement>(null);

  const tell = (found: DraftErrors) => {
    setErrors(found);
    if (Object.keys(found).length === 0) return;
    if (MAPPED.some((field) => field in found)) setMappingOpen(true);
    focusFirstWrong(element.current);
  };

  const change = (changed: (now: Draft) => Partial<Draft>): Draft => {
    const next = drafts.change(key, draft, changed);
    setErrors((before) => ofUnchanged(before, draft, next));
    onEdited();
    return next;
  };
  const onChange = (part: Partial<Draft>) => void change(() => part);
  const work = useSourceWork(deskAddressOf(draft.address), (sourceId) => {
    drafts.drop(key);
    onSaved(sourceId);
  });
  const survey = useSurvey();
  const vocabulary = useVocabulary();
  const told = (read: ReadDraft) => {
    tell(read.ok ? {} : read.errors);
    return read.ok ? read : null;
  };

  /** A check goes on to what the server has; a mapping that this puts right is checked once more. */
  const check = async (asked: Draft): Promise<void> => {
    const report = await work.check(told(readDraftToCheck(asked)));
    if (report === null || !maySeeQueues(report)) return;
    // Of queues that are not there it can tell nothing, but which ones there are.
    const isUnknown = report.problem?.code === 'queue-not-found';
    const found = await survey.ask(isUnknown ? { ...asked, queues: '' } : asked);
    // Nobody is there any more to see what it would change.
    if (found === null || element.current === null) return;
    const next = change((now) => applyLateSurvey(asked, now, found, vocabulary));
    const isOtherField = next.severityField !== asked.severityField;
    if (report.problem?.code === 'custom-field-missing' && isOtherField) await check(next);
  };
  const onCheck = () => void check(draft);
  const onChoose = (chosen: readonly string[]) => {
    const queues = chosen.join(', ');
    onChange({ queues });
    void check({ ...draft, queues });
  };
  const form = { draft, errors, onChange };
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What the server is found to have would be put into a form that is saved by then.
        if (!survey.isAsking) void work.save(told(readDraft(draft)));
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
      {/* As the address will be once it is left: what appeared only then would move the button that is being pressed. */}
      {/^https:/i.test(deskAddressOf(draft.address)) && (
        <AuthorityField authority={draft.authority} onChange={(authority) => onChange({ authority })} />
      )}
      <CheckOutcome work={work} onCheck={onCheck} />
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
      {work.report !== null && <SurveyPanel draft={draft} work={survey} onChoose={onChoose} />}
      <Accordion
        collapsible
        openItems={isMappingOpen ? ['mapping'] : []}
        onToggle={() => setMappingOpen(!isMappingOpen)}
      >
        <AccordionItem value="mapping">
          <AccordionHeader data-testid="mapping">{t('connections.mapping')}</AccordionHeader>
          <AccordionPanel>
            <MappingForm {...form} survey={survey.survey} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <SourceFoot
        work={work}
        onCheck={onCheck}
        source={source}
        isChecking={work.doing === 'checking' || survey.isAsking}
        isSaved={isSaved}
        isChanged={isChanged(draft, source)}
        hasErrors={Object.keys(errors).length > 0}
        onDiscard={() => {
          drafts.drop(key);
          setErrors({});
          work.forget();
        }}
        onRemoved={onRemoved}
      />
    </form>
  );
}

/** Whether a check came as far as the rights that it takes to choose queues. */
function maySeeQueues({ steps }: CheckReport): boolean {
  return steps.some(({ step, outcome }) => step === 'rights' && outcome === 'passed');
}

/** What was wrong of the fields that are as they were. */
function ofUnchanged(errors: DraftErrors, before: Draft, next: Draft): DraftErrors {
  const names = Object.keys(errors) as (keyof DraftErrors)[];
  return Object.fromEntries(
    names.filter((name) => next[name] === before[name]).map((name) => [name, errors[name]]),
  );
}
