import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { AlertBell } from '../alerts/alert-bell.tsx';
import { openLog } from '../log-case/log-store.ts';
import { OutboxChip } from '../outbox/outbox-chip.tsx';
import { useProgram } from '../program.ts';
import { Logo } from '../ui/logo.tsx';
import { openConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { HeaderSources } from './header-sources.tsx';
import { HelpMenu } from './help-menu.tsx';
import { PageNav } from './page-nav.tsx';
import { LanguageMenu, ThemeMenu } from './preference-menus.tsx';
import { WallButton } from './wall-button.tsx';
import { WallClock } from './wall-clock.tsx';

/** One line, but little room on it; or so little that the pages share a line with the tools. */
const NO_ROOM_FOR_NAME = '@media (min-width: 1101px) and (max-width: 1480px), (max-width: 940px)';
const AS_PICTURE = {
  minWidth: '32px',
  paddingLeft: '5px',
  paddingRight: '5px',
  // The gap to the word that is not there.
  '& > .fui-Button__icon': { marginRight: 0 },
};

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minHeight: '60px',
    boxSizing: 'border-box',
    padding: `8px ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    '@media (min-width: 1101px) and (max-width: 1440px)': { gap: '10px' },
    '@media (max-width: 1100px)': {
      flexWrap: 'wrap',
      gap: '6px 10px',
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  product: { display: 'flex', alignItems: 'center', gap: '10px', margin: 0, flexShrink: 0 },
  name: {
    fontSize: '17px',
    fontWeight: 650,
    letterSpacing: '-0.015em',
    // The logo says it too; the way to the pages is worth more. Screen readers still hear it.
    [NO_ROOM_FOR_NAME]: { position: 'absolute', clipPath: 'inset(50%)' },
  },
  sample: {
    fontSize: '11px',
    fontWeight: 650,
    letterSpacing: '0.08em',
    textTransform: 'uppercase',
    padding: '2px 8px',
    borderRadius: '4px',
    border: `1.5px dashed ${tokens.colorNeutralForeground3}`,
    color: tokens.colorNeutralForeground2,
  },
  tools: { display: 'flex', alignItems: 'center', gap: '2px', flexShrink: 0 },
  clock: { flexShrink: 0, '@media (max-width: 1100px)': { order: 1 } },
  newCase: { '@media (max-width: 1360px)': AS_PICTURE },
  newCaseWord: { '@media (max-width: 1360px)': { display: 'none' } },
  connections: { '@media (max-width: 1600px)': AS_PICTURE },
  connectionsWord: { '@media (max-width: 1600px)': { display: 'none' } },
  // The first two are in the settings as well, and help has its keys.
  looks: { display: 'contents', '@media (max-width: 840px)': { display: 'none' } },
});

/** The program's name, what its data are worth, and what time it is. */
export function Header() {
  const styles = useStyles();
  const { t } = useWording();
  const isSample = useProgram(({ state }) => state?.isSample ?? false);
  return (
    <header className={styles.header}>
      <h1 className={styles.product}>
        <Logo />
        <span className={styles.name}>{t('product.name')}</span>
        {isSample && (
          <span className={styles.sample} title={t('product.sampleHint')} data-testid="sample-mark">
            {t('product.sample')}
          </span>
        )}
      </h1>
      <PageNav />
      <HeaderSources />
      <OutboxChip />
      <div className={styles.clock}>
        <WallClock />
      </div>
      <div className={styles.tools}>
        <Button
          appearance="subtle"
          className={styles.newCase}
          icon={<AddRegular />}
          aria-label={t('logCase.open')}
          title={t('logCase.open')}
          onClick={openLog}
          data-testid="log-case"
        >
          <span className={styles.newCaseWord}>{t('logCase.open')}</span>
        </Button>
        <Button
          appearance="subtle"
          className={styles.connections}
          icon={<PlugConnectedRegular />}
          aria-label={t('header.connections')}
          title={t('header.connections')}
          onClick={() => openConnections()}
          data-testid="connections-button"
        >
          <span className={styles.connectionsWord}>{t('header.connections')}</span>
        </Button>
        <AlertBell />
        <WallButton />
        <div className={styles.looks}>
          <ThemeMenu />
          <LanguageMenu />
          <HelpMenu />
        </div>
      </div>
    </header>
  );
}
