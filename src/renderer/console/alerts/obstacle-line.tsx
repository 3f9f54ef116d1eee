import { Button } from '@fluentui/react-components';
import { showOverlay } from '../hands/hands-store.ts';
import { useObstacleAtBell } from '../notices/obstacle-store.ts';
import { turnTo } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { CentreLine } from './centre-line.tsx';

/** What stands in the way of notifications, once its banner was put away; nothing while none was. */
export function ObstacleLine() {
  const { t } = useWording();
  const obstacle = useObstacleAtBell();
  if (obstacle === null) return null;
  const seeWhy = () => {
    showOverlay(null);
    turnTo('alerts');
  };
  return (
    <CentreLine words={t(`notify.${obstacle}Text`)} testId="obstacle-line">
      <Button size="small" onClick={seeWhy}>
        {t('notify.check')}
      </Button>
    </CentreLine>
  );
}
