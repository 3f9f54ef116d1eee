import { Field, Select } from '@fluentui/react-components';
import { type DateOrder, dateOrderSchema, INSTANT_FIELDS, type OpenedFile } from '../../../contract/files.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { type FileDraft, needsZone, possibleOrders } from './file-draft.ts';
import { GuessMark } from './guess-mark.tsx';
import { useImportStyles } from './import-styles.ts';

interface Props {
  readonly file: OpenedFile;
  readonly draft: FileDraft;
  readonly onChange: (draft: FileDraft) => void;
}

/** How the file writes instants. What its texts leave open is asked, never guessed. */
export function DateFields({ file, draft, onChange }: Props) {
  const shared = useImportStyles();
  const { t, localZone } = useWording();
  const orders = possibleOrders(file.columns, draft.columns);
  const isOpen = orders.length > 1;
  const [likely, others] = [orders, dateOrderSchema.options.filter((order) => !orders.includes(order))];
  const example = exampleOf(file, draft);
  const asksZone = needsZone(file.columns, draft.columns);
  const near = [...new Set([BEIJING, localZone, 'UTC'])];
  const option = (order: DateOrder) => (
    <option key={order} value={order}>
      {t(`import.order.${order}`)}
    </option>
  );
  return (
    <section className={shared.part} aria-label={t('import.dates')}>
      <h3 className={shared.heading}>{t('import.dates')}</h3>
      {isOpen && draft.order === null && (
        <p className={shared.warning} data-testid="order-open">
          {t('import.orderOpen', { example })}
        </p>
      )}
      <div className={shared.pair}>
        <Field
          label={
            <>
              {t('import.orderLabel')} {draft.guesses.includes('order') && <GuessMark />}
            </>
          }
        >
          <Select
            value={draft.order ?? ''}
            onChange={(_, { value }) =>
              onChange({
                ...draft,
                order: value === '' ? null : dateOrderSchema.parse(value),
                guesses: draft.guesses.filter((guess) => guess !== 'order'),
              })
            }
            data-testid="date-order"
          >
            <option value="">{t('import.choose')}</option>
            {likely.map(option)}
            {others.map(option)}
          </Select>
        </Field>
        {asksZone && (
          <Field label={t('import.zoneLabel')} hint={t('import.zoneHint')}>
            <Select
              value={draft.zone}
              onChange={(_, { value }) => onChange({ ...draft, zone: value })}
              data-testid="date-zone"
            >
              <option value="">{t('import.choose')}</option>
              {near.map((zone) => (
                <option key={zone} value={zone}>
                  {zone === BEIJING ? t('import.zoneBeijing') : zone}
                </option>
              ))}
              <optgroup label={t('import.zoneOthers')}>
                {Intl.supportedValuesOf('timeZone')
                  .filter((zone) => !near.includes(zone))
                  .map((zone) => (
                    <option key={zone} value={zone}>
                      {zone}
                    </option>
                  ))}
              </optgroup>
            </Select>
          </Field>
        )}
      </div>
    </section>
  );
}

/** An instant of the file that leaves open what it means. */
function exampleOf(file: OpenedFile, { columns }: FileDraft): string {
  const names = INSTANT_FIELDS.map((field) => columns[field]);
  const open = file.columns.find(({ name, dateOrders }) => names.includes(name) && dateOrders.length > 1);
  return open?.samples[0] ?? '';
}
