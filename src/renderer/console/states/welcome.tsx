import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { startImport } from '../import/import-store.ts';
import { useProgram } from '../program.ts';
import { Logo } from '../ui/logo.tsx';
import { openConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { OpenSampleDesk } from './open-sample-desk.tsx';

const useStyles = makeStyles({
  welcome: {
    flexGrow: 1,
    display: 'grid',
    placeContent: 'center',
    padding: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  column: { maxWidth: '520px', display: 'grid', rowGap: '14px', justifyItems: 'start' },
  title: { margin: 0, fontSize: '26px', lineHeight: '32px', fontWeight: 600, letterSpacing: '-0.015em' },
  text: { margin: 0, fontSize: '15px', lineHeight: '23px', color: tokens.colorNeutralForeground2 },
  list: {
    margin: '0 0 6px',
    paddingLeft: '18px',
    fontSize: '14px',
    lineHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '10px' },
  sample: { marginTop: '10px', fontSize: '13px', color: tokens.colorNeutralForeground3 },
});

/** What a new console says before it knows any help desk. */
export function Welcome() {
  const styles = useStyles();
  const { t } = useWording();
  const keepsSecrets = useProgram(({ state }) => state?.keepsSecrets ?? false);
  return (
    <div className={styles.welcome} data-testid="empty-no-source">
      <div className={styles.column}>
        <Logo />
        <h2 className={styles.title}>{t('empty.welcomeTitle')}</h2>
        <p className={styles.text}>{t('empty.welcomeText')}</p>
        <ul className={styles.list}>
          <li>{t('empty.welcomeStepRead')}</li>
          <li>{t(keepsSecrets ? 'empty.welcomeStepSecret' : 'empty.welcomeStepAsked')}</li>
          <li>{t('empty.welcomeStepDeadline')}</li>
        </ul>
        <div className={styles.ways}>
          <Button
            appearance="primary"
            size="large"
            icon={<PlugConnectedRegular />}
            onClick={() => openConnections()}
            data-testid="welcome-connect"
          >
            {t('empty.welcomeTitle')}
          </Button>
          <Button
            size="large"
            icon={<DocumentArrowUpRegular />}
            onClick={startImport}
            data-testid="welcome-import"
          >
            {t('import.title')}
          </Button>
        </div>
        <div className={styles.sample}>
          {t('empty.welcomeSample')} <OpenSampleDesk />
        </div>
      </div>
    </div>
  );
}
