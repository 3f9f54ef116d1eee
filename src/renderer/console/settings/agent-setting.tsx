import { useEffect, useState } from 'react';
import { NameField } from '../people/name-field.tsx';
import { useProgram, writePreferences } from '../program.ts';

/** Who the agent is at the help desk. Kept when the field is left or a name is chosen. */
export function AgentSetting() {
  const agent = useProgram(({ state }) => state?.preferences.agent ?? '');
  const [typed, setTyped] = useState(agent);
  useEffect(() => setTyped(agent), [agent]);
  const keep = (name: string) => {
    setTyped(name);
    if (name.trim() !== agent) void writePreferences({ agent: name.trim() });
  };
  return (
    <NameField
      aria-labelledby="setting-agent"
      typed={typed}
      kept={agent}
      onType={setTyped}
      onChoose={keep}
      onBlur={() => keep(typed)}
      testId="agent-name"
    />
  );
}
