import { Field, Input } from '@fluentui/react-components';
import { WALL_PEOPLE, type WallChoice } from '../../../contract/wall.ts';
import { bridge } from '../bridge.ts';
import { NotKept } from '../settings/not-kept.tsx';
import { useTyped } from '../settings/use-typed.ts';
import { wholeNumber } from '../settings/whole-number.ts';
import { useWording } from '../wording/use-wording.ts';

/**
 * How many people are answering; empty to count them. In force once the field is left or Enter is pressed; what does
 * not fit is not.
 */
export function WallPeople({ choice }: { readonly choice: WallChoice }) {
  const { t, number } = useWording();
  const read = (typed: string) => (typed.trim() === '' ? '' : wholeNumber(typed, WALL_PEOPLE));
  const field = useTyped('wall-people', String(choice.people ?? ''), read, (kept) =>
    bridge.chooseWall({ ...choice, people: kept === '' ? null : Number(kept) }),
  );
  const wrong = t('wall.peopleWrong', { min: number(WALL_PEOPLE.min), max: number(WALL_PEOPLE.max) });
  return (
    <div>
      <Field
        label={t('wall.peopleLabel')}
        hint={t('wall.peopleAuto')}
        {...(read(field.text) === null ? { validationMessage: wrong } : {})}
      >
        <Input
          value={field.text}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => field.type(value)}
          onBlur={field.keep}
          onKeyDown={({ key }) => {
            if (key === 'Enter') field.keep();
          }}
          data-testid="wall-people"
        />
      </Field>
      <NotKept problem={field.problem} onDiscard={field.discard} />
    </div>
  );
}
