import { useId } from 'preact/hooks';
import { usePage } from './page-context.ts';

/** Which indicator is shown; the main ones stand first. */
export function IndicatorField(props: {
  readonly value: string;
  readonly onIndicator: (indicator: string) => void;
}) {
  const { catalogue, words } = usePage();
  const id = useId();
  const option = ({ id: indicator }: { readonly id: string }) => (
    <option key={indicator} value={indicator}>
      {words.indicator(indicator)}
    </option>
  );
  const others = catalogue.indicators
    .filter(({ main }) => !main)
    .toSorted((a, b) => words.indicator(a.id).localeCompare(words.indicator(b.id), words.language));
  return (
    <div class="field">
      <label for={id}>{words.t('indicator.label')}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onIndicator(event.currentTarget.value)}
      >
        <optgroup label={words.t('indicator.main')}>
          {catalogue.indicators.filter(({ main }) => main).map(option)}
        </optgroup>
        <optgroup label={words.t('indicator.others')}>{others.map(option)}</optgroup>
      </select>
    </div>
  );
}
