import { Button, makeStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ button: { paddingLeft: 0 } });

/** Has the program start again on the sample desk. */
export function OpenSampleDesk() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <Button
      className={styles.button}
      appearance="transparent"
      icon={<OpenRegular />}
      onClick={() => told(bridge.openSampleDesk())}
      data-testid="welcome-sample"
    >
      {t('empty.welcomeOpenSample')}
    </Button>
  );
}
