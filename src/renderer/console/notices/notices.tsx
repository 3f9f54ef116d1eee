import { Button } from '@fluentui/react-components';
import { isAsItShouldBe } from '../../../contract/problem.ts';
import type { RulesRecord } from '../../../domain/rules/rules-record.ts';
import { type EpochMs, MINUTE, SECOND } from '../../../domain/units.ts';
import { focusBell } from '../alerts/focus-bell.ts';
import { useTestAlert } from '../alerts/use-test-alert.ts';
import { bridge } from '../bridge.ts';
import { useDesk } from '../desk/desk.ts';
import { useUnread } from '../desk/read-again.ts';
import { useRulesRecord } from '../desk/rules.ts';
import { leadToPlace } from '../hands/lead-to-place.ts';
import { useProgram } from '../program.ts';
import { causeWords } from '../rules/cause-words.ts';
import { useNow } from '../use-now.ts';
import { openConnections, turnTo } from '../view-state.ts';
import { detailWords } from '../wording/system-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { FailureNotice } from './failure-notice.tsx';
import { LinkNotice } from './link-notice.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { type Notice, noticesOf } from './notices-of.ts';
import { putAwayObstacle, useObstacleAtBell } from './obstacle-store.ts';
import { ProxyLine } from './proxy-line.tsx';
import { SecretForm } from './secret-form.tsx';
import { told } from './told.ts';

/** Everything that must be told above the board. */
export function Notices() {
  const state = useProgram((program) => program.state);
  const sources = useDesk((desk) => desk.sources);
  const failure = useDesk((desk) => desk.failure);
  const unread = useUnread();
  const rules = useRulesRecord();
  const atBell = useObstacleAtBell();
  if (state === null) return null;
  return (
    <>
      <FailureNotice />
      <LinkNotice />
      {noticesOf(state, sources ?? [], failure ?? unread, rules, atBell).map((notice) => (
        <NoticeLine key={keyOf(notice)} notice={notice} keepsSecrets={state.keepsSecrets} />
      ))}
    </>
  );
}

function keyOf(notice: Notice): string {
  if (notice.kind === 'proxy-sign-in') return `${notice.kind} ${notice.problem.subject}`;
  return 'sourceId' in notice ? `${notice.kind} ${notice.sourceId}` : notice.kind;
}

interface LineProps {
  readonly notice: Notice;
  readonly keepsSecrets: boolean;
}

function NoticeLine({ notice, keepsSecrets }: LineProps) {
  const { t, duration } = useWording();
  switch (notice.kind) {
    case 'vault-failed':
      return (
        <NoticeBar
          intent="error"
          code={notice.kind}
          title={t('vault.failedTitle')}
          text={t('vault.failedText')}
        />
      );
    case 'vault-restarting':
      return (
        <NoticeBar
          intent="warning"
          code={notice.kind}
          title={t('vault.restartingTitle')}
          text={t('vault.restartingText')}
        />
      );
    case 'store-lost':
      return <StoreLostLine at={notice.at} />;
    case 'settings-unreadable':
      return <SettingsUnreadableLine notice={notice} />;
    case 'unreadable':
      return (
        <NoticeBar
          intent="error"
          code={notice.kind}
          title={t('vault.unreadableTitle')}
          text={t('vault.unreadableText')}
          detail={notice.detail}
        />
      );
    case 'secret':
      return (
        <NoticeBar
          intent="warning"
          code="secret-missing"
          title={t('notice.secretTitle', { source: notice.name })}
          text={keepsSecrets ? t('notice.secretTextKept') : t('notice.secretTextAsked')}
        >
          <SecretForm sourceId={notice.sourceId} />
        </NoticeBar>
      );
    case 'proxy-sign-in':
      return <ProxyLine notice={notice} keepsSecrets={keepsSecrets} />;
    case 'problem':
      return <ProblemLine notice={notice} />;
    case 'clock-off': {
      const ms = Math.abs(notice.behindMs);
      const off =
        ms < 2 * MINUTE ? t('duration.seconds', { seconds: Math.round(ms / SECOND) }) : duration(ms);
      return (
        <NoticeBar
          intent="warning"
          code={notice.kind}
          title={notice.behindMs > 0 ? t('clockOff.slow', { off }) : t('clockOff.fast', { off })}
          text={t('clockOff.text')}
        />
      );
    }
    case 'deadlines-moved':
      return <MovedLine record={notice.record} />;
    case 'cannot-notify':
      return <CannotNotifyLine />;
    case 'do-not-disturb':
      return (
        <NoticeBar
          intent="quiet"
          code={notice.kind}
          title={t('notify.heldTitle')}
          text={t('notify.heldText')}
          onPutAway={() => putAwayToBell('held')}
        />
      );
  }
}

function putAwayToBell(obstacle: 'blocked' | 'held'): void {
  putAwayObstacle(obstacle);
  focusBell();
}

function CannotNotifyLine() {
  const { t } = useWording();
  const { test, said } = useTestAlert();
  return (
    <NoticeBar
      intent="warning"
      code="cannot-notify"
      title={t('notify.blockedTitle')}
      text={said === '' ? t('notify.blockedText') : said}
      onPutAway={() => putAwayToBell('blocked')}
    >
      <Button size="small" onClick={() => turnTo('alerts')}>
        {t('notify.check')}
      </Button>
      <Button size="small" appearance="subtle" onClick={test}>
        {t('notify.test')}
      </Button>
    </NoticeBar>
  );
}

function StoreLostLine({ at }: { readonly at: EpochMs }) {
  const { t, inBeijing } = useWording();
  const now = useNow();
  return (
    <NoticeBar
      intent="error"
      code="store-lost"
      title={t('storeLost.title', { when: inBeijing(at, now) })}
      text={t('storeLost.text')}
    >
      <Button size="small" onClick={() => leadToPlace('sync', 'backup')} data-testid="store-lost-restore">
        {t('storeLost.restore')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => told(bridge.goOnWithoutStore())}
        data-testid="store-lost-go-on"
      >
        {t('storeLost.goOn')}
      </Button>
    </NoticeBar>
  );
}

function SettingsUnreadableLine({
  notice: { path, keptAs, reason },
}: {
  readonly notice: Extract<Notice, { kind: 'settings-unreadable' }>;
}) {
  const { t } = useWording();
  return (
    <NoticeBar
      intent="error"
      code="settings-unreadable"
      title={t('settingsUnreadable.title')}
      text={t('settingsUnreadable.text', { path, keptAs })}
      detail={t('notice.detail', { detail: reason })}
    >
      <Button size="small" onClick={() => leadToPlace('sync', 'backup')}>
        {t('settingsUnreadable.restore')}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => told(bridge.goOnWithoutSettings())}>
        {t('settingsUnreadable.goOn')}
      </Button>
    </NoticeBar>
  );
}

function MovedLine({ record }: { readonly record: RulesRecord }) {
  const wording = useWording();
  const { t } = wording;
  return (
    <NoticeBar
      intent="warning"
      code="deadlines-moved"
      title={t('rules.movedTitle', { count: record.moved.length })}
      text={causeWords(record.by, wording)}
    >
      <Button size="small" onClick={() => turnTo('policy')} data-testid="show-moved">
        {t('rules.show')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => told(bridge.seeRules({ rulesId: record.id }))}
        data-testid="moved-seen"
      >
        {t('rules.seen')}
      </Button>
    </NoticeBar>
  );
}

type ProblemNotice = Extract<Notice, { kind: 'problem' }>;

function intentOf({ problem, hasData }: ProblemNotice): 'error' | 'warning' | 'quiet' {
  if (isAsItShouldBe(problem) && !hasData) return 'quiet';
  return problem.code === 'offline' ? 'warning' : 'error';
}

function ProblemLine({ notice }: { readonly notice: ProblemNotice }) {
  const wording = useWording();
  const { t } = wording;
  const { problem, sourceId, name, hasData } = notice;
  const way = t(`problem.${problem.code}.way`, { subject: problem.subject });
  return (
    <NoticeBar
      intent={intentOf(notice)}
      code={problem.code}
      title={t('notice.of', { source: name, title: t(`problem.${problem.code}.title`) })}
      text={hasData ? `${way} ${t('notice.keeps')}` : way}
      detail={detailWords(problem.detail, wording)}
    >
      <Button size="small" onClick={() => told(bridge.syncNow({ sourceId }))}>
        {t('notice.retry')}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => openConnections(sourceId)}>
        {t('notice.edit')}
      </Button>
    </NoticeBar>
  );
}
