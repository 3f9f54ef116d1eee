import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  tokens,
} from '@fluentui/react-components';
import { SlideSizeRegular } from '@fluentui/react-icons';
import type { DisplayFacts } from '../../../contract/wall.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { WallPeople } from './wall-people.tsx';

const useStyles = makeStyles({
  button: { minWidth: '32px' },
  surface: { display: 'grid', rowGap: '14px', width: '320px', boxSizing: 'border-box' },
  title: { margin: 0, fontSize: '15px', lineHeight: '20px', fontWeight: 600 },
  hint: { margin: '2px 0 0', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
});

/** Hangs the wall up or takes it down, and says on which display and for how many people. */
export function WallButton() {
  const styles = useStyles();
  const { t } = useWording();
  const wall = useProgram(({ state }) => state?.wall);
  if (wall === undefined) return null;
  const { isOpen, choice, displays } = wall;
  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'end', offset: 6 }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<SlideSizeRegular />}
          aria-label={t('wall.button')}
          title={t('wall.button')}
          data-testid="wall-button"
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('wall.title')}>
        <div>
          <h2 className={styles.title}>{t('wall.title')}</h2>
          <p className={styles.hint}>{t('wall.hint')}</p>
        </div>
        <Field label={t('wall.display')}>
          <Select
            value={choice.displayId ?? ''}
            onChange={(_, { value }) =>
              told(bridge.chooseWall({ ...choice, displayId: value === '' ? null : Number(value) }))
            }
            data-testid="wall-display"
          >
            <option value="">{t('wall.displayAny')}</option>
            {displays.map((display, at) => (
              <option key={display.id} value={display.id}>
                {displayWords(display, at)}
              </option>
            ))}
          </Select>
        </Field>
        <WallPeople choice={choice} />
        <Button
          appearance="primary"
          onClick={() => told(bridge.showWall({ isOpen: !isOpen }))}
          data-testid="wall-toggle"
        >
          {isOpen ? t('wall.close') : t('wall.open')}
        </Button>
      </PopoverSurface>
    </Popover>
  );

  function displayWords({ label, width, height, isPrimary }: DisplayFacts, at: number): string {
    const name = label === '' ? t('wall.displayNumber', { number: at + 1 }) : label;
    return t(isPrimary ? 'wall.displayMain' : 'wall.displayIs', { name, width, height });
  }
}
