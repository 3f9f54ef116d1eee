import { NameField } from '../people/name-field.tsx';
import { useAgent, writePreferences } from '../program.ts';
import { NotKept } from './not-kept.tsx';
import { useTyped } from './use-typed.ts';

/**
 * Who the agent is at the help desk. Kept when the field is left or a name is chosen; what is typed meanwhile stays,
 * whatever else is told of the program.
 */
export function AgentSetting() {
  const agent = useAgent() ?? '';
  const name = useTyped(
    'agent',
    agent,
    (typed) => typed.trim(),
    (kept) => writePreferences({ agent: kept }),
  );
  return (
    <>
      <NameField
        aria-labelledby="setting-agent"
        typed={name.text}
        kept={agent}
        onType={name.type}
        onChoose={name.keepThis}
        onBlur={name.keep}
        testId="agent-name"
      />
      <NotKept problem={name.problem} onDiscard={name.discard} />
    </>
  );
}
