import type { ConsequencesAnswer, rulesQuestions } from '../../contract/rules.ts';
import { policyFileOf } from '../../domain/rules/rule-books.ts';
import { changedRules } from '../../domain/rules/rules-change.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import { saveChosenFile } from '../save-chosen-file.ts';
import type { Consequences } from './consequences.ts';
import { openChosenFile } from './open-chosen-file.ts';
import type { RulesKeeper } from './rules-keeper.ts';

/** What the console may ask about the rules, and who answers. */
export function rulesHandlers(rules: RulesKeeper): Pick<ConsoleHandlers, keyof typeof rulesQuestions> {
  return {
    'rules:open-file': ({ kind }) => openChosenFile(kind),
    async 'rules:preview'(change) {
      const changed = changedRules(rules.current(), change);
      return changed.ok ? answerOf(await rules.consequences(changed.rules)) : changed;
    },
    'rules:change': async (change) => {
      const done = await rules.change((before) => changedRules(before, change));
      return 'ok' in done ? done : answerOf(done);
    },
    async 'rules:score-anew'({ caseId }) {
      await rules.scoreAnew(caseId);
    },
    async 'rules:see'({ rulesId }) {
      await rules.see(rulesId);
    },
    async 'rules:save-copy'({ id, version }) {
      const text = policyFileOf(rules.current(), { id, version });
      if (text === null) return { outcome: 'failed', detail: `${id} ${version}` };
      return saveChosenFile(`${id}-${version}.json`, text);
    },
  };
}

function answerOf({ moved, keptScores, retimed }: Consequences): ConsequencesAnswer {
  return { ok: true, moved: [...moved], keptScores, retimed };
}
