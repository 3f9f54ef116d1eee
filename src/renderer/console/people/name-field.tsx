import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components';
import { LONGEST_NAME } from '../../../domain/cases/command.ts';
import { isOwn } from '../../../domain/cases/whose.ts';
import { useAgent } from '../program.ts';
import { EXPAND_ICON } from '../ui/expand-icon.ts';
import { useWording } from '../wording/use-wording.ts';
import { isMeant, offeredNames } from './offered-names.ts';
import { useOwnerNames } from './use-owner-names.ts';

interface Props extends Pick<ComboboxProps, 'aria-label' | 'aria-labelledby' | 'autoFocus' | 'onBlur'> {
  /** What the field holds. */
  readonly typed: string;
  /** Whom it offers; left out: who owns an open case. */
  readonly names?: readonly string[];
  /** What it held before anybody typed: then every name is offered. */
  readonly kept: string;
  readonly onType: (name: string) => void;
  readonly onChoose: (name: string) => void;
  readonly testId: string;
}

/** A person's name: typed, or chosen from those that are known; the agent's own says so. */
export function NameField({ names, typed, kept, onType, onChoose, testId, ...rest }: Props) {
  const owners = useOwnerNames();
  const agent = useAgent();
  const { t } = useWording();
  const known = names ?? owners;
  const offered = typed === kept ? { names: known, isFound: true } : offeredNames(known, typed);
  return (
    <Combobox
      {...rest}
      freeform
      // Where nobody fits what is typed, nobody is marked but by hand: Enter is for the name as it is.
      disableAutoFocus={!offered.isFound}
      expandIcon={EXPAND_ICON}
      style={{ width: '100%', minWidth: 0 }}
      value={typed}
      selectedOptions={[kept]}
      maxLength={LONGEST_NAME}
      onChange={({ target }) => onType(target.value)}
      onOptionSelect={(event, { optionText }) => {
        // A name that no case has chooses none of the options, which is told here too.
        if (optionText !== undefined && isMeant(event)) onChoose(optionText);
      }}
      data-testid={testId}
    >
      {offered.names.map((owner) => (
        <Option key={owner} value={owner} text={owner}>
          {isOwn({ owner }, agent) ? t('people.own', { name: owner }) : owner}
        </Option>
      ))}
    </Combobox>
  );
}
