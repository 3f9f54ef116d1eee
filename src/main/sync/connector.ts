import type { CheckReport } from '../../contract/check-report.ts';
import type { RowError } from '../../contract/files.ts';
import type { SourceProblem, SourceProblemCode } from '../../contract/problem.ts';
import type { Survey } from '../../contract/survey.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { CaseChange } from '../../domain/cases/case-change.ts';
import type { Command, CommandKind } from '../../domain/cases/command.ts';
import type { EpochMs } from '../../domain/units.ts';

/** A case that cannot be read, and why, in the words of whoever looks into it. */
export interface SetAside {
  readonly caseId: string;
  readonly reason: string;
  /** Where it is a row of a file: what is wrong with that. */
  readonly row?: RowError | undefined;
}

/** A page of changes and the cursor to go on from once they are stored. */
export interface PullPage {
  readonly changes: readonly CaseChange[];
  /** Cases that cannot be read, which hold up no other: what was stored of them stays. */
  readonly setAside: readonly SetAside[];
  /**
   * What was set aside before under ids that begin with this is read anew with this page: what is not again leaves. So
   * does, once it is a day old, a row of another file that names no case: no later file can tell that it is readable.
   */
  readonly setAsideAnew?: string;
  /** Opaque to the engine. `null` when this page alone does not move it. */
  readonly cursor: string | null;
  /** How many changes this pull will bring in all, if known. */
  readonly total: number | null;
  /** How many of `total` there are with this page, where that is not what this pull brought so far. */
  readonly done?: number;
}

/** What became of a command at the help desk, read back after writing. Anything else is thrown: it is tried again. */
export type PushOutcome =
  | {
      readonly kind: 'done';
      /** The case as it is now; `null` when only a pull can tell. */
      readonly change: CaseChange | null;
      /** The ids of the case's events that this command made: the agent's name and reason belong to them. */
      readonly eventIds: readonly string[];
      /**
       * Whether others changed the case, too, since what the command was based on; left out where nobody did. What waits
       * behind it was given without knowing that.
       */
      readonly hasOthers?: true;
    }
  | {
      /** The case is no longer what the command was based on, so that carrying it out would undo others' work. */
      readonly kind: 'conflict';
      /** What is there now, in the source's words. */
      readonly found: string;
      readonly change: CaseChange | null;
    }
  | {
      /** It will never be taken as it is. */
      readonly kind: 'refused';
      readonly problem: SourceProblem;
    }
  /** What may have arrived is not there: it never came, or the help desk is still at work on it. Nothing was sent. */
  | { readonly kind: 'unclear' };

/** One attempt to deliver a command. */
export interface Delivery {
  readonly signal: AbortSignal;
  /** An earlier attempt may have arrived: look for it, and send nothing of it that would be there twice. */
  readonly mayHaveArrived: boolean;
  /**
   * Sends a message, which cannot be called back, once it is written down that it leaves. Rejects as `send` does, or
   * before it when that could not be written.
   */
  once<T>(send: () => Promise<T>): Promise<T>;
}

/** How up to date a source is. */
export interface Standing {
  /** `null` before anything was told. */
  readonly asOf: EpochMs | null;
  readonly problem: SourceProblem | null;
}

/** One help desk. Holds no state but what a pull needs: the cursor is the caller's. */
export interface Connector {
  /** Changes since `cursor` (`null`: everything that is open). May repeat what was told before. */
  pull(cursor: string | null, signal: AbortSignal): AsyncIterable<PullPage>;
  /** What it can be told to do; a console offers nothing else. */
  readonly abilities: readonly CommandKind[];
  /**
   * Carries out `command` on the case as it was last stored. The same command may be told again when a crash came
   * between sending and acknowledgement. What is there is recognised by the command's id. A message goes through
   * `delivery.once`, so that nobody takes back what a customer may have, and no customer gets it twice. Throws a
   * ConnectorError when it should be told again later.
   */
  push(command: Command, subject: StoredCase, delivery: Delivery): Promise<PushOutcome>;
  /**
   * How things stand after a pull that came to its end, for one that reads exports: when what it told was true, and
   * what is still wrong with some of them. One that asks a help desk leaves it out: all it told is true now.
   */
  readonly standing?: () => Standing;
  /** What the desk has to make a mapping of, in the chosen queues; only for kinds that are mapped. Throws as `pull`. */
  survey?(queues: readonly string[], signal: AbortSignal): Promise<Survey>;
  /** Tries the connection step by step; never throws for what the other side does. */
  check(signal: AbortSignal): Promise<CheckReport>;
}

/** What a connector throws: a problem that the console can explain. Its message never holds a secret. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly problem: SourceProblem;
  /** How long the server asks to wait, in ms. */
  readonly retryAfterMs: number | null;

  constructor(code: SourceProblemCode, subject: string, detail: string, retryAfterMs: number | null = null) {
    super(`${code}: ${subject} ${detail}`.trim());
    this.problem = { code, subject, detail };
    this.retryAfterMs = retryAfterMs;
  }
}

/** `fetch` as connectors get it: no cookies, the system's proxy and certificates. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The proxy through which the system sends what is asked of `url`, as `host:port`; `null` when it asks directly. */
export type ProxyOf = (url: string) => Promise<string | null>;

/** The `push` of a source that takes no commands. */
export async function takesNoCommands(command: Command): Promise<PushOutcome> {
  return { kind: 'refused', problem: { code: 'not-able', subject: command.action.kind, detail: '' } };
}
