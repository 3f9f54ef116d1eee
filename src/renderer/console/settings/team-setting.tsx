import { Combobox, makeStyles, Option, Tag, TagGroup } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { LONGEST_NAME } from '../../../domain/cases/command.ts';
import { isSameName } from '../../../domain/cases/whose.ts';
import { useAlerts, writeAlertSettings } from '../alerts/alert-store.ts';
import { usePeople } from '../board/arrange/use-people.ts';
import { outcomeOf } from '../notices/told.ts';
import { isEnterInField } from '../people/is-enter-in-field.ts';
import { isMeant, offeredNames } from '../people/offered-names.ts';
import { useOwnerNames } from '../people/use-owner-names.ts';
import { EXPAND_ICON } from '../ui/expand-icon.ts';
import { useWording } from '../wording/use-wording.ts';
import { NotKept } from './not-kept.tsx';

const useStyles = makeStyles({
  field: { display: 'grid', rowGap: '8px' },
  combobox: { width: '100%', minWidth: 0 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  tag: { maxWidth: '100%', minWidth: 0 },
});

/**
 * Who is in the agent's team: chosen from those who own an open case, or typed and taken in with Enter. A typed name
 * that cannot be kept is in the field again, with why.
 */
export function TeamSetting() {
  const styles = useStyles();
  const { t } = useWording();
  const settings = useAlerts(({ state }) => state?.settings);
  const { agent, team } = usePeople();
  const owners = useOwnerNames();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const isIn = (name: string) => team.some((one) => isSameName(one, name));
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const turn = useRef(0);
  const keep = async (names: readonly string[], name = '') => {
    setTyped('');
    if (settings === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    const outcome = await outcomeOf(writeAlertSettings({ ...settings, team: [...names] }));
    // Something else was changed since, or what was typed was discarded.
    if (turn.current !== mine) return;
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) setTyped((now) => (now === '' ? name : now));
  };
  const without = (name: string) => team.filter((one) => !isSameName(one, name));
  const takeIn = () => {
    // Where several may be chosen, Enter leaves the names open, over what is said below if this one cannot be kept.
    setIsOpen(false);
    const name = typed.trim();
    if (name === '' || isIn(name)) setTyped('');
    else void keep([...team, name], name);
  };
  const offered = offeredNames(
    owners.filter((name) => agent === null || !isSameName(name, agent)),
    typed,
  );
  return (
    <div className={styles.field}>
      <Combobox
        multiselect
        freeform
        expandIcon={EXPAND_ICON}
        className={styles.combobox}
        aria-labelledby="setting-team"
        placeholder={t('settings.team.add')}
        value={typed}
        open={isOpen}
        onOpenChange={(_, { open }) => setIsOpen(open)}
        selectedOptions={offered.names.filter(isIn)}
        maxLength={LONGEST_NAME}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={takeIn}
        disableAutoFocus={!offered.isFound}
        onKeyDown={(event: KeyboardEvent) => {
          if (!offered.isFound && isEnterInField(event)) takeIn();
        }}
        onOptionSelect={(event, { optionValue }) => {
          if (optionValue === undefined || !isMeant(event)) return;
          void keep(isIn(optionValue) ? without(optionValue) : [...team, optionValue]);
        }}
        data-testid="team-names"
      >
        {offered.names.map((name) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Combobox>
      {team.length > 0 && (
        <TagGroup
          className={styles.tags}
          size="small"
          aria-labelledby="setting-team"
          onDismiss={(_, { value }) => void keep(without(value))}
        >
          {team.map((name) => (
            <Tag
              key={name}
              value={name}
              dismissible
              dismissIcon={{ 'aria-label': t('settings.team.remove', { name }) }}
              className={styles.tag}
            >
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
      <NotKept
        problem={problem}
        onDiscard={() => {
          turn.current += 1;
          setTyped('');
          setProblem(null);
        }}
      />
    </div>
  );
}
