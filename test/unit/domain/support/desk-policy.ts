/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const named = (en: string, zh: string) => ({ en, zh });

/** A desk's own policy with everything that a policy may have. */
export const deskPolicy = {
  id: 'desk-berlin',
  version: '2026.1',
  name: named('Berlin desk', '柏林服务台'),
  published: { on: '2026-01', summary: named('First version', '首个版本') },
  inForceFrom: '2026-01-01',
  zone: 'Europe/Berlin',
  calendar: 'own',
  workingHours: {
    always: { kind: 'around-the-clock', name: named('Around the clock', '全天候') },
    office: {
      kind: 'windows',
      name: named('Office hours', '办公时间'),
      days: 'business-days',
      windows: [
        { opens: '08:00', closes: '12:00' },
        { opens: '13:00', closes: '17:00' },
      ],
      exceptions: {
        '2026-12-24': {
          name: named('Christmas Eve', '平安夜'),
          windows: [{ opens: '08:00', closes: '12:00' }],
        },
        '2026-12-25': { name: named('Christmas Day', '圣诞节'), windows: [] },
        '2026-12-27': { name: named('Stocktaking', '盘点'), windows: [{ opens: '10:00', closes: '14:00' }] },
      },
    },
  },
  severities: [
    {
      id: 'P1',
      name: named('Down', '中断'),
      situation: named('Nothing works', '完全不可用'),
      initialResponseMinutes: 30,
      requiresPlan: 'premium',
      otherwise: 'P2',
      duties: {
        provider: [{ about: 'work', ...named('Works on it day and night', '昼夜处理') }],
        customer: [{ about: 'contact', ...named('Can be reached', '可联系') }],
      },
    },
    { id: 'P2', name: named('Hampered', '受阻'), initialResponseMinutes: 120 },
    { id: 'P3', name: named('Question', '咨询'), initialResponseMinutes: 480 },
    { id: 'P4', name: named('Wish', '建议'), initialResponseMinutes: 2400 },
  ],
  serviceTypes: [
    {
      id: 'platform',
      name: named('Platform', '平台'),
      hours: { P1: 'always', P2: 'office', P3: 'office', P4: 'office' },
    },
    {
      id: 'billing',
      name: named('Billing', '计费'),
      hours: { P2: 'office', P3: 'office', P4: 'office' },
    },
  ],
  objectives: [
    {
      id: 'next-update',
      name: named('Next update', '下次更新'),
      minutesBySeverity: { P1: 60, P2: 240 },
      starts: 'last-update',
      pauses: ['waiting-for-customer'],
      stops: 'updated',
    },
    {
      id: 'resolution',
      name: named('Resolution', '解决'),
      minutesBySeverity: { P1: 480, P2: 960, P3: 2400 },
      starts: 'opened',
      pauses: ['waiting-for-customer', 'on-hold'],
      stops: 'resolved',
    },
  ],
  notes: [named('P1 is for premium customers.', 'P1 仅适用于高级客户。')],
} as const satisfies Json;

/** Where, as `severities.0.id`, and what shall stand there; `undefined` takes the field out. */
export type Step = readonly [path: string, value: Json | undefined];

/** A copy of `json` with each step done; a step into what is not there does nothing. */
export function changed(json: Json, ...steps: readonly Step[]): Json {
  return steps.reduce((before, [path, value]) => set(before, path.split('.'), value) ?? null, json);
}

function set(json: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (typeof json !== 'object' || json === null) return json;
  const inner = (json as Readonly<Record<string, Json>>)[key];
  const next = rest.length === 0 ? value : inner === undefined ? undefined : set(inner, rest, value);
  const others = Object.entries(json).filter(([name]) => name !== key);
  if (Array.isArray(json)) {
    const list = json.map((entry, at) => (String(at) === key ? next : entry));
    return list.filter((entry) => entry !== undefined);
  }
  return Object.fromEntries(next === undefined ? others : [...others, [key, next]]);
}
