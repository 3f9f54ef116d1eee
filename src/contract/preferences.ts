import { z } from 'zod';
import { LONGEST_NAME } from '../domain/cases/command.ts';
import type { Agent } from '../domain/cases/whose.ts';
import { MINUTE, MINUTES_A_DAY } from '../domain/units.ts';

/** So few minutes of working time may be set as near, and so many. */
export const NEAR_MINUTES = { min: 1, max: 480 } as const;

/** So soon may data be set to be old, and so late, in minutes. */
export const OLD_MINUTES = { min: 1, max: MINUTES_A_DAY } as const;

export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'zh-CN']),
  /** The name under which the agent works at the help desk; empty while nobody has said it. */
  agent: z.string().trim().max(LONGEST_NAME),
  /** Working minutes left below which a running clock asks for attention. */
  nearMinutes: z.number().int().min(NEAR_MINUTES.min).max(NEAR_MINUTES.max),
  /** The age in minutes from which data of a help desk are not shown as if they were true. */
  oldMinutes: z.number().int().min(OLD_MINUTES.min).max(OLD_MINUTES.max),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What is in force where nobody has set anything. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  language: 'system',
  agent: '',
  nearMinutes: 30,
  oldMinutes: 2,
};

/** Who sits here, by what was set. */
export function agentOf({ agent }: Pick<Preferences, 'agent'>): Agent {
  return agent === '' ? null : agent;
}

/** From when on a clock presses and data are old: the same on the board, the wall and in the tray. */
export interface Limits {
  readonly nearMs: number;
  readonly oldAfterMs: number;
}

/** The limits that are set, in ms. */
export function limitsOf({
  nearMinutes,
  oldMinutes,
}: Pick<Preferences, 'nearMinutes' | 'oldMinutes'>): Limits {
  return { nearMs: nearMinutes * MINUTE, oldAfterMs: oldMinutes * MINUTE };
}
