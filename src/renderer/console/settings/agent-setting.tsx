import { useState } from 'react';
import { told } from '../notices/told.ts';
import { NameField } from '../people/name-field.tsx';
import { useAgent, writePreferences } from '../program.ts';

/**
 * Who the agent is at the help desk. Kept when the field is left or a name is chosen; what is typed meanwhile stays,
 * whatever else is told of the program.
 */
export function AgentSetting() {
  const agent = useAgent() ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (name: string) => {
    setTyped(null);
    if (name.trim() !== agent) told(writePreferences({ agent: name.trim() }));
  };
  return (
    <NameField
      aria-labelledby="setting-agent"
      typed={typed ?? agent}
      kept={agent}
      onType={setTyped}
      onChoose={keep}
      onBlur={() => typed !== null && keep(typed)}
      testId="agent-name"
    />
  );
}
