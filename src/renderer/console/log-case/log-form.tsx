import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { LONGEST_SUBJECT } from '../../../contract/logged-case.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { LONGEST_NAME } from '../../../domain/cases/command.ts';
import { intakeSchema, LONGEST_NOTES } from '../../../domain/cases/intake.ts';
import { MINUTE } from '../../../domain/units.ts';
import { useBook } from '../desk/rules.ts';
import { NameField } from '../people/name-field.tsx';
import { useAssignees } from '../people/use-assignees.ts';
import { useFirstField } from '../ui/use-first-field.ts';
import { useNow } from '../use-now.ts';
import { askableDays } from '../what-if/question.ts';
import { QuestionFields } from '../what-if/question-fields.tsx';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { LogDraft, LogErrors } from './log-draft.ts';
import { changeLog } from './log-store.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '12px', alignContent: 'start' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '12px',
    alignItems: 'start',
    '& .fui-Input, & input, & select': { minWidth: 0, width: '100%' },
  },
});

interface Props {
  readonly draft: LogDraft;
  /** A case that is there already has its owner changed by a command. */
  readonly isNew: boolean;
  /** As far as it can be read. */
  readonly asked: StoredCase | null;
  readonly errors: LogErrors;
}

/** What is known of a case that comes in by phone or otherwise past the help desk. */
export function LogForm({ draft, isNew, asked, errors }: Props) {
  const styles = useStyles();
  const { t, ago } = useWording();
  const assignees = useAssignees();
  const book = useBook();
  const first = useFirstField<HTMLInputElement>();
  const now = useNow();
  const today = dateInZone(now, BEIJING);
  const askedFor = asked === null ? 0 : now - asked.openedAt;
  const { day } = errors;
  const wrongDay =
    day === undefined
      ? null
      : day === 'future' || day === 'done'
        ? t(`logCase.error.${day}`)
        : t(`whatIf.error.day.${day}`, { ...askableDays(book) });
  return (
    <div className={styles.form}>
      <Field
        label={t('logCase.subject')}
        required
        validationState={errors.subject === undefined ? 'none' : 'error'}
        validationMessage={errors.subject === undefined ? null : t('logCase.error.subject')}
      >
        <Input
          value={draft.subject}
          maxLength={LONGEST_SUBJECT}
          input={{ ref: first }}
          autoComplete="off"
          onChange={(_, { value }) => changeLog({ subject: value })}
          data-testid="log-subject"
        />
      </Field>
      <div className={styles.pair}>
        <TextField draft={draft} name="customer" label={t('logCase.customer')} />
        <TextField
          draft={draft}
          name="contact"
          label={t('logCase.contact')}
          hint={t('logCase.contactHint')}
        />
      </div>
      <QuestionFields
        question={draft}
        words={{
          day: t('logCase.day'),
          time: t('logCase.time'),
          now: t('logCase.now'),
          ago: askedFor < MINUTE ? '' : t('logCase.asked', { ago: ago(askedFor) }),
          wrongDay,
          wrongTime: errors.time === undefined ? null : t(`whatIf.error.time.${errors.time}`),
        }}
        bounds={{ ...askableDays(book), last: today }}
        onChange={changeLog}
        testId="log"
      />
      <div className={styles.pair}>
        {isNew && (
          <Field label={t('logCase.owner')} hint={t('logCase.ownerHint')}>
            <NameField
              typed={draft.owner}
              names={assignees}
              kept=""
              onType={(owner) => changeLog({ owner })}
              onChoose={(owner) => changeLog({ owner })}
              testId="log-owner"
            />
          </Field>
        )}
        <Field label={t('logCase.channel')}>
          <Select
            value={draft.channel}
            onChange={(_, { value }) => changeLog({ channel: intakeSchema.shape.channel.parse(value) })}
            data-testid="log-channel"
          >
            {intakeSchema.shape.channel.options.map((channel) => (
              <option key={channel} value={channel}>
                {t(`logCase.channelIs.${channel}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t('logCase.notes')}>
        <Textarea
          value={draft.notes}
          maxLength={LONGEST_NOTES}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => changeLog({ notes: value })}
          data-testid="log-notes"
        />
      </Field>
    </div>
  );
}

interface TextProps {
  readonly draft: LogDraft;
  readonly name: 'customer' | 'contact';
  readonly label: string;
  readonly hint?: string;
}

function TextField({ draft, name, label, hint = '' }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        value={draft[name]}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={(_, { value }) => changeLog({ [name]: value })}
        data-testid={`log-${name}`}
      />
    </Field>
  );
}
