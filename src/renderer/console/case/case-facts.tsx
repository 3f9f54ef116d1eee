import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Intake } from '../../../domain/cases/intake.ts';
import type { Entry } from '../board/entry.ts';
import { openCorrection } from '../log-case/log-store.ts';
import { ownCaseId } from '../own-case.ts';
import { useNow } from '../use-now.ts';
import { calendarWords } from '../wording/calendar-words.ts';
import { BEIJING } from '../wording/instants.ts';
import { serviceTypeWords, severityWords } from '../wording/terms-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '108px minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '5px',
    margin: 0,
    fontSize: '13px',
    lineHeight: '18px',
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  correct: { marginTop: '10px' },
});

/** What is known of a case beside its clock, and what its clock rests on. */
export function CaseFacts({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { t, name } = wording;
  const { subject, clock } = entry;
  const { policy, terms, clockedUnder } = clock;
  const when = (at: number) => wording.when(at, now, BEIJING);
  const facts: readonly (readonly [string, string])[] = [
    [t('case.customer'), subject.customer],
    [t('case.owner'), subject.owner ?? t('board.unowned')],
    [t('case.queue'), subject.queue],
    [t('case.status'), subject.status],
    [
      t('case.severity'),
      sinceResponse(
        severityWords(policy, clockedUnder.severity, wording),
        severityWords(policy, entry.severity, wording),
        wording,
      ),
    ],
    [
      t('case.serviceType'),
      sinceResponse(
        serviceTypeWords(policy, clockedUnder.terms.serviceType, wording),
        serviceTypeWords(policy, terms.serviceType, wording),
        wording,
      ),
    ],
    [t('case.plan'), sinceResponse(t(`plan.${clockedUnder.terms.plan}`), t(`plan.${terms.plan}`), wording)],
    ...intakeFacts(subject.intake, wording),
    ...correctionFacts(entry, now, wording),
    [t('case.target'), t('case.targetIs', { target: wording.working(clock.targetMs) })],
    [t('case.opened'), when(clock.openedAt)],
    [t('case.updated'), when(subject.updatedAt)],
    [t('case.policy'), t('case.policyIs', { name: name(clock.policy.name), version: clock.policy.version })],
    [t('case.calendar'), calendarWords(clock.calendarVersion, wording)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value]) =>
            value !== '' && <FactLine key={`${label} ${value}`} label={label} value={value} />,
        )}
      </dl>
      {subject.intake !== undefined && subject.isOpen && ownCaseId === null && (
        <Button
          size="small"
          className={styles.correct}
          onClick={() => openCorrection(subject)}
          data-testid="case-correct"
        >
          {t('logCase.correct')}
        </Button>
      )}
    </>
  );
}

/**
 * Under what the first response was clocked, which target and deadline go by, and beside it what that has become since.
 */
function sinceResponse(then: string, now: string, { t }: Wording): string {
  return then === now ? now : t('case.changedSince', { then, now });
}

/** How a case that was logged here came in. */
function intakeFacts(intake: Intake | undefined, { t }: Wording): readonly (readonly [string, string])[] {
  if (intake === undefined) return [];
  const facts = [
    [t('logCase.channel'), t(`logCase.channelIs.${intake.channel}`)],
    [t('logCase.contact'), intake.contact],
    [t('logCase.notes'), intake.notes],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}

/** On what its clock rested before it was put right, the last time first. */
function correctionFacts(
  { subject: { intake }, clock: { policy } }: Entry,
  now: number,
  wording: Wording,
): readonly (readonly [string, string])[] {
  const { t } = wording;
  const corrections = intake?.corrections?.toReversed() ?? [];
  return corrections.map(({ at, by, openedAt, severity, serviceType, plan }) => [
    by === ''
      ? t('logCase.corrected', { when: wording.when(at, now, BEIJING) })
      : t('logCase.correctedBy', { when: wording.when(at, now, BEIJING), by }),
    t('logCase.before', {
      opened: wording.when(openedAt, now, BEIJING),
      severity: severityWords(policy, severity, wording),
      service: serviceTypeWords(policy, serviceType, wording),
      plan: t(`plan.${plan}`),
    }),
  ]);
}

function FactLine({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
