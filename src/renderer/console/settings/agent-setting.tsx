import { Combobox, Option } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { useBoardView } from '../desk/desk.ts';
import { useProgram, writePreferences } from '../program.ts';

/** Who the agent is at the help desk: typed, or chosen from those who own a case. Kept when the field is left. */
export function AgentSetting() {
  const agent = useProgram(({ state }) => state?.preferences.agent ?? '');
  const { entries } = useBoardView();
  const [typed, setTyped] = useState(agent);
  useEffect(() => setTyped(agent), [agent]);
  const owners = useMemo(
    () => [...new Set(entries.flatMap(({ subject }) => subject.owner ?? []))].sort(),
    [entries],
  );
  const keep = (name: string) => {
    if (name.trim() !== agent) void writePreferences({ agent: name.trim() });
  };
  const fitting = owners.filter((owner) => owner.toLowerCase().includes(typed.trim().toLowerCase()));
  const offered = fitting.length === 0 || typed === agent ? owners : fitting;
  return (
    <Combobox
      freeform
      style={{ width: '100%', minWidth: 0 }}
      aria-labelledby="setting-agent"
      value={typed}
      selectedOptions={[agent]}
      maxLength={200}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => keep(typed)}
      onOptionSelect={(_, { optionText }) => {
        setTyped(optionText ?? '');
        keep(optionText ?? '');
      }}
      data-testid="agent-name"
    >
      {offered.map((owner) => (
        <Option key={owner} value={owner}>
          {owner}
        </Option>
      ))}
    </Combobox>
  );
}
