import { useId } from 'preact/hooks';
import { usePage } from './page-context.ts';
import { clampMonth } from './shock-spec.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** A month and a year to choose: works in every browser, in the page's language. */
export function MonthField(props: {
  readonly label: string;
  readonly value: string;
  readonly onMonth: (month: string) => void;
}) {
  const { catalogue, words } = usePage();
  const id = useId();
  const [year = '', month = ''] = props.value.split('-');
  const first = Number(catalogue.firstMonth.slice(0, 4));
  const years = Array.from({ length: catalogue.lastYear - first + 1 }, (_, i) => String(first + i));
  const names = new Intl.DateTimeFormat(words.language, { month: 'long', timeZone: 'UTC' });
  const choose = (newYear: string, newMonth: string) =>
    props.onMonth(clampMonth(`${newYear}-${newMonth}`, catalogue));
  return (
    <div class="field" role="group" aria-labelledby={id}>
      <span class="label" id={id}>
        {props.label}
      </span>
      <div class="month-row">
        <select
          aria-label={`${props.label}: ${words.t('month.month')}`}
          value={month}
          onChange={(event) => choose(year, event.currentTarget.value)}
        >
          {MONTHS.map((number) => (
            <option key={number} value={String(number).padStart(2, '0')}>
              {names.format(new Date(Date.UTC(2023, number - 1, 1)))}
            </option>
          ))}
        </select>
        <select
          aria-label={`${props.label}: ${words.t('month.year')}`}
          value={year}
          onChange={(event) => choose(event.currentTarget.value, month)}
        >
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
