import type { Vocabulary } from '../connections/apply-survey.ts';
import { guessValue } from '../connections/guesses.ts';
import { plainWord } from './column-words.ts';
import type { ValueKind } from './file-draft.ts';

/** Which words of exports mean which word of Caseclock's; by their plain form. */
type Words = Readonly<Record<string, readonly string[]>>;

const SEVERITIES: Words = {
  A: [
    'a',
    'a级',
    'seva',
    'severitya',
    'sev1',
    's1',
    'p1',
    '1',
    '1critical',
    'critical',
    'urgent',
    'highest',
    '严重',
    '紧急',
    '致命',
    '一级',
    '最高',
  ],
  B: [
    'b',
    'b级',
    'sevb',
    'severityb',
    'sev2',
    's2',
    'p2',
    '2',
    '2high',
    'high',
    'major',
    'moderate',
    'medium',
    '中',
    '中等',
    '高',
    '重要',
    '二级',
  ],
  C: [
    'c',
    'c级',
    'sevc',
    'severityc',
    'sev3',
    's3',
    'p3',
    '3',
    '4',
    'p4',
    '3low',
    'low',
    'lowest',
    'minor',
    'minimal',
    'normal',
    '低',
    '一般',
    '普通',
    '三级',
  ],
};

const STATUSES: Words = {
  open: [
    'open',
    'opened',
    'new',
    'active',
    'inprogress',
    'working',
    'workinprogress',
    'assigned',
    'acknowledged',
    'reopened',
    'todo',
    '新建',
    '打开',
    '未关闭',
    '待处理',
    '处理中',
    '进行中',
    '已分配',
    '已受理',
    '受理中',
    '重新打开',
  ],
  closed: [
    'closed',
    'resolved',
    'done',
    'completed',
    'solved',
    'cancelled',
    'canceled',
    'rejected',
    '已关闭',
    '关闭',
    '已解决',
    '解决',
    '已完成',
    '完成',
    '结单',
    '已取消',
    '取消',
  ],
  paused: [
    'waiting',
    'waitingforcustomer',
    'waitingoncustomer',
    'pending',
    'pendingcustomer',
    'awaitingcustomer',
    'stalled',
    'onhold',
    'hold',
    'paused',
    '等待客户',
    '等待客户回复',
    '待客户回复',
    '待客户反馈',
    '挂起',
    '暂停',
  ],
};

/** That the desk waits for the customer: 待客户, Pending – customer reply. Who else is waited for says nothing of that. */
const WAITS_FOR_CUSTOMER = /(wait|await|pend|hold).*(customer|client|requester)|[等待]客户/i;

/**
 * What the values of a mapped column are probably read as; a value that says nothing to us is left out. Severities and
 * statuses have words that exports use for them; what else names a severity, and what names a service type or a plan,
 * is guessed as for a help desk, by the names in the policies in force, too.
 */
export function guessValues(
  kind: ValueKind,
  values: readonly string[],
  vocabulary: Vocabulary,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    values.flatMap((value) => {
      const readAs = guessOne(kind, value, vocabulary);
      return readAs === null ? [] : [[value, readAs] as const];
    }),
  );
}

function guessOne(kind: ValueKind, value: string, vocabulary: Vocabulary): string | null {
  switch (kind) {
    case 'statuses':
      return inWords(STATUSES, value) ?? (WAITS_FOR_CUSTOMER.test(value) ? 'paused' : null);
    case 'severities':
      return inWords(SEVERITIES, value) ?? guessValue('severity', value, vocabulary.severity);
    case 'serviceTypes':
      return guessValue('serviceType', value, vocabulary.serviceType);
    case 'plans':
      return guessValue('plan', value, vocabulary.plan);
  }
}

function inWords(words: Words, value: string): string | null {
  const plain = plainWord(value);
  return Object.entries(words).find(([, all]) => all.includes(plain))?.[0] ?? null;
}
