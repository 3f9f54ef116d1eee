import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answers, Rates, Request, Reread } from './subject-process.ts';
import type { SubjectId } from './subjects.ts';

/** A subject in its process. It is asked one thing at a time. */
export interface SubjectHandle {
  answers(): Promise<Answers>;
  rates(cpuMs: number): Promise<Rates>;
  reread(cases: number): Promise<Reread>;
  end(): void;
}

/** Starts a subject in China's zone, which is the only one that some of the libraries can work in. */
export function startSubject(id: SubjectId): SubjectHandle {
  const child = fork(join(import.meta.dirname, 'subject-process.js'), [id], {
    serialization: 'advanced',
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${id} ended with ${code} before it had answered`);
  });
  ended.catch(() => {});
  const asked = async <Answer>(request: Request): Promise<Answer> => {
    child.send(request);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer as Answer;
  };
  return {
    answers: () => asked({ ask: 'answers' }),
    rates: (cpuMs) => asked({ ask: 'rates', cpuMs }),
    reread: (cases) => asked({ ask: 'reread', cases }),
    end: () => child.send({ ask: 'end' } satisfies Request),
  };
}
