import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components';
import { EXPAND_ICON } from '../ui/expand-icon.ts';
import { isMeant, offeredNames } from './offered-names.ts';
import { useOwnerNames } from './use-owner-names.ts';

/** No longer name is kept. */
export const LONGEST_NAME = 200;

interface Props extends Pick<ComboboxProps, 'aria-labelledby' | 'autoFocus' | 'onBlur'> {
  /** What the field holds. */
  readonly typed: string;
  /** What it held before anybody typed: then every name is offered. */
  readonly kept: string;
  readonly onType: (name: string) => void;
  readonly onChoose: (name: string) => void;
  readonly testId: string;
}

/** A person's name: typed, or chosen from those who own an open case. */
export function NameField({ typed, kept, onType, onChoose, testId, ...rest }: Props) {
  const owners = useOwnerNames();
  const offered = typed === kept ? { names: owners, isFound: true } : offeredNames(owners, typed);
  return (
    <Combobox
      {...rest}
      freeform
      expandIcon={EXPAND_ICON}
      style={{ width: '100%', minWidth: 0 }}
      value={typed}
      selectedOptions={[kept]}
      maxLength={LONGEST_NAME}
      onChange={({ target }) => onType(target.value)}
      onOptionSelect={(event, { optionText }) => {
        // A name that no case has chooses none of the options, which is told here too.
        if (optionText !== undefined && isMeant(event, offered)) onChoose(optionText);
      }}
      data-testid={testId}
    >
      {offered.names.map((owner) => (
        <Option key={owner} value={owner}>
          {owner}
        </Option>
      ))}
    </Combobox>
  );
}
