import { Button } from '@fluentui/react-components';
import { useView, viewStore } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { NoticeBar } from './notice-bar.tsx';

/** Says that a link which somebody followed leads to no case, until that was read. */
export function LinkNotice() {
  const { t } = useWording();
  const link = useView(({ unreadableLink }) => unreadableLink);
  if (link === null) return null;
  return (
    <NoticeBar
      intent="warning"
      code="link-unreadable"
      title={t('link.unreadableTitle')}
      text={t('link.unreadableText')}
      detail={link}
    >
      <Button size="small" onClick={() => viewStore.setState({ unreadableLink: null })}>
        {t('notice.dismiss')}
      </Button>
    </NoticeBar>
  );
}
