import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { groupBy } from '../../../domain/group-by.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import { goWay, type WayName, wayWords } from './ways.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '8px 16px' },
  where: { fontSize: '13px', lineHeight: '32px', color: tokens.colorNeutralForeground2 },
  links: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The ways to what is set elsewhere, by the page that it is on; nothing where there is none. */
export function Elsewhere({ ways }: { readonly ways: readonly WayName[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const { t } = wording;
  if (ways.length === 0) return null;
  const groups = groupBy(ways, (name) => wayWords(name, wording).where ?? t('settings.anywhere'));
  return (
    <section className={page.sheet}>
      <h3 className={page.heading}>{t('settings.elsewhere')}</h3>
      <dl className={styles.list}>
        {[...groups].map(([where, names]) => (
          <Group key={where} where={where} names={names} />
        ))}
      </dl>
    </section>
  );
}

function Group({ where, names }: { readonly where: string; readonly names: readonly WayName[] }) {
  const styles = useStyles();
  const wording = useWording();
  return (
    <>
      <dt className={styles.where}>{where}</dt>
      <dd className={styles.links}>
        {names.map((one) => {
          const { name, whole } = wayWords(one, wording);
          return (
            <Button key={one} aria-label={whole} onClick={() => goWay(one)} data-testid={`way-${one}`}>
              {name}
            </Button>
          );
        })}
      </dd>
    </>
  );
}
