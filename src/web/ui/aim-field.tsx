import { usePage } from './page-context.ts';
import { aimOf, withAim } from './shock-spec.ts';
import type { AimName, ShockSpec } from './shock-spec.ts';

/** The places that a shock is aimed at: a box for each, and one for all where all are allowed. */
export function AimField(props: {
  readonly shock: ShockSpec;
  readonly name: AimName;
  readonly set: string;
  readonly required: boolean;
  readonly onShock: (shock: ShockSpec) => void;
}) {
  const { catalogue, words } = usePage();
  const { shock, name, required } = props;
  const places = catalogue.sets[props.set] ?? [];
  const aimed = aimOf(shock, name);
  const chosen = aimed ?? [];
  const aim = (codes: readonly string[]) => {
    const ordered = places.filter((code) => codes.includes(code));
    if (ordered.length === 0 && required) return;
    const all = ordered.length === 0 || ordered.length === places.length;
    props.onShock(withAim(shock, name, all && !required ? undefined : ordered));
  };
  const summary =
    aimed === undefined || aimed.length === places.length
      ? words.t('aim.all')
      : aimed.map(words.place).join(', ');
  return (
    <details class="aim">
      <summary>
        <span class="label">{words.t(`aim.${name}`)}</span> {summary}
      </summary>
      <fieldset>
        <legend class="hidden">{words.t(`aim.${name}`)}</legend>
        {required ? null : (
          <label class="check">
            <input
              type="checkbox"
              checked={aimed === undefined}
              disabled={aimed === undefined}
              onChange={() => aim(places)}
            />
            {words.t('aim.all')}
          </label>
        )}
        <div class="checks">
          {places.map((code) => (
            <label class="check" key={code}>
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                disabled={required && chosen.length === 1 && chosen[0] === code}
                onChange={(event) => {
                  const on = event.currentTarget.checked;
                  aim(on ? [...chosen, code] : chosen.filter((one) => one !== code));
                }}
              />
              {words.place(code)}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
