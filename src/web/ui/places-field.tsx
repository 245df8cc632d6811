import type { Indicator } from './catalogue.ts';
import { usePage } from './page-context.ts';

/** Which countries of an indicator are on show; all when none is chosen. */
export function PlacesField(props: {
  readonly indicator: Indicator;
  readonly chosen: readonly string[];
  readonly onPlaces: (codes: readonly string[]) => void;
}) {
  const { words } = usePage();
  const { indicator, onPlaces } = props;
  const own = indicator.countries.filter((code) => props.chosen.includes(code));
  if (indicator.countries.length < 2) return null;
  return (
    <details class="aim">
      <summary>
        <span class="label">{words.t('places.label')}:</span>{' '}
        {own.length === 0 ? words.t('places.all') : own.map(words.place).join(', ')}
      </summary>
      <fieldset>
        <legend class="hidden">{words.t('places.label')}</legend>
        <div class="checks">
          {indicator.countries.map((code) => (
            <label class="check" key={code}>
              <input
                type="checkbox"
                checked={own.includes(code)}
                onChange={(event) =>
                  onPlaces(
                    event.currentTarget.checked
                      ? [...props.chosen, code]
                      : props.chosen.filter((one) => one !== code),
                  )
                }
              />
              {words.place(code)}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
