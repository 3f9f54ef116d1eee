import { Combobox, makeStyles, Option, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { isSameName } from '../../../domain/cases/whose.ts';
import { useAlerts, writeAlertSettings } from '../alerts/alert-store.ts';
import { usePeople } from '../board/arrange/use-people.ts';
import { outcomeOf } from '../notices/told.ts';
import { isEnterInField } from '../people/is-enter-in-field.ts';
import { listInOneLine, namesIn } from '../people/names-in.ts';
import { isMeant, offeredNames } from '../people/offered-names.ts';
import { useOwnerNames } from '../people/use-owner-names.ts';
import { EXPAND_ICON } from '../ui/expand-icon.ts';
import { useWording } from '../wording/use-wording.ts';
import { NotKept } from './not-kept.tsx';

const useStyles = makeStyles({
  field: { display: 'grid', rowGap: '8px' },
  combobox: { width: '100%', minWidth: 0 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  unknown: {
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  tag: { maxWidth: '100%', minWidth: 0 },
});

/**
 * Who is in the agent's team: chosen from those who own an open case, or typed, also several at once, and taken in with
 * Enter. What was typed and cannot be kept is in the field again, with why; whom no open case belongs to is named.
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
  const keep = async (names: readonly string[], tried = '') => {
    setTyped('');
    if (settings === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    const outcome = await outcomeOf(writeAlertSettings({ ...settings, team: [...names] }));
    // Something else was changed since, or what was typed was discarded.
    if (turn.current !== mine) return;
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) setTyped((now) => (now === '' ? tried : now));
  };
  const without = (name: string) => team.filter((one) => !isSameName(one, name));
  const takeIn = () => {
    // Where several may be chosen, Enter leaves the names open, over what is said below if this one cannot be kept.
    setIsOpen(false);
    const added = namesIn(typed, owners).filter((name) => !isIn(name));
    if (added.length === 0) setTyped('');
    else void keep([...team, ...added], typed);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text');
    const list = listInOneLine(pasted);
    if (list === pasted.trim()) return;
    event.preventDefault();
    setTyped(
      `${value.slice(0, selectionStart ?? value.length)}${list}${value.slice(selectionEnd ?? value.length)}`,
    );
  };
  // Before the board is read nobody is known to own a case.
  const unknown =
    owners.length === 0 ? [] : team.filter((name) => !owners.some((one) => isSameName(one, name)));
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
        onChange={({ target }) => setTyped(target.value)}
        onPaste={paste}
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
      {unknown.length > 0 && (
        <span className={styles.unknown} role="status" data-testid="team-unknown">
          {t('settings.team.unknown', { names: unknown })}
        </span>
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
