/** What a word of a help desk may be read as: its id, and what people call it. */
export interface Known {
  readonly id: string;
  readonly names: readonly string[];
}

/** The fields of a Request Tracker that a mapping names. */
export type MappedPart = 'severity' | 'serviceType' | 'plan';

/** What desks as a rule call these fields; an earlier pattern is the better guess. */
const FIELD_NAMES: Readonly<Record<MappedPart, readonly RegExp[]>> = {
  severity: [
    /^severity$|^严重(性|程度|级别)?$/i,
    /severity|严重/i,
    /urgency|紧急/i,
    /priority|优先/i,
    /级别/,
  ],
  serviceType: [/^service.?type$|^服务类型$/i, /service|服务/i, /category|类别/i, /\btype\b|类型/i],
  plan: [/^support.?plan$|^支持计划$/i, /\bplan\b|计划/i, /contract|agreement|合同|协议/i],
};

/**
 * Ranks and words that say how bad it is, the worst first; for policies with the severities A, B and C. A rank
 * outweighs a word: “2 - High”.
 */
const RANKS: readonly (readonly [string, RegExp])[] = [
  ['A', /(^|\D)1($|\D)/],
  ['B', /(^|\D)2($|\D)/],
  ['C', /(^|\D)[345]($|\D)/],
  ['A', /critical|urgent|emergency|highest|blocker|\bhigh\b|紧急|严重|(^|\W)高/i],
  ['B', /moderate|medium|normal|major|中/i],
  ['C', /minimal|minor|\blow\b|trivial|低|轻微|一般/i],
];

const SERVICE_WORDS: readonly (readonly [string, RegExp])[] = [
  ['icp-filing', /\bicp\b|filing|备案/i],
  ['billing', /bill|invoice|payment|subscription|quota|账单|账务|计费|费用|发票|订阅|配额/i],
  ['consulting', /consult|advis|sales|咨询|售前/i],
  ['technical-development', /develop|\bdev\b|\bsdk\b|\bapi\b|开发/i],
  ['technical-platform', /technical|platform|infra|azure|incident|技术|平台|故障/i],
];

const PLAN_WORDS: readonly (readonly [string, RegExp])[] = [
  ['premium', /premi(um|er)|unified|professional|prodirect|enterprise|高级|专业|企业|尊享|统一/i],
  ['standard', /standard|basic|developer|free|标准|基础|基本|免费/i],
];

/** Which of the fields is meant for a part of the mapping; `null` when none sounds like it. */
export function guessField(part: MappedPart, fields: readonly string[]): string | null {
  for (const pattern of FIELD_NAMES[part]) {
    const found = fields.find((field) => pattern.test(field.trim()));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * What a value may mean; `null` when it says nothing to us: a guess is shown as one, a wrong one is worse than none.
 */
export function guessValue(part: MappedPart, value: string, known: readonly Known[]): string | null {
  const said = plain(value);
  const same = known.find(({ id, names }) => [id, ...names].some((name) => plain(name) === said));
  if (same !== undefined) return same.id;
  if (part === 'severity') {
    // “Sev A”, “A - critical”, “A 级”: the id as a word of its own.
    const named = known.filter(({ id }) =>
      new RegExp(`(^|[^a-z0-9])${escaped(id)}($|[^a-z0-9])`, 'i').test(value),
    );
    if (named.length === 1) return named[0]?.id ?? null;
  }
  const words = { severity: RANKS, serviceType: SERVICE_WORDS, plan: PLAN_WORDS }[part];
  const meant = words.find(([id, pattern]) => pattern.test(value) && known.some((one) => one.id === id));
  return meant?.[0] ?? null;
}

/** Whether a status sounds as if the desk waits for the customer in it. */
export function isPausing(status: string): boolean {
  return /stall|wait|pend|hold|suspend|等待|待客户|挂起|暂停/i.test(status);
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
