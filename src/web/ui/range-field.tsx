import { useId, useRef } from 'preact/hooks';

/** A slider and a field for its number: two ways to set one value. */
export function RangeField(props: {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly hint?: string | undefined;
  /** What the number means in words, such as "37%". */
  readonly spoken?: string | undefined;
  /** Called while the slider moves; one drag has one gesture. */
  readonly onValue: (value: number, gesture: string) => void;
}) {
  const id = useId();
  const drag = useRef(0);
  const { label, value, low, high, step, hint, spoken } = props;
  const take = (text: string) => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return;
    props.onValue(Math.min(high, Math.max(low, number)), `${id}.${drag.current}`);
  };
  const rest = () => {
    drag.current += 1;
  };
  return (
    <div class="field range-field">
      <label for={id}>{label}</label>
      <div class="range-row">
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          aria-valuetext={spoken}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onInput={(event) => take(event.currentTarget.value)}
          onChange={rest}
        />
        <input
          type="number"
          aria-label={label}
          min={low}
          max={high}
          step={step}
          value={value}
          onChange={(event) => {
            take(event.currentTarget.value);
            rest();
            event.currentTarget.value = String(props.value);
          }}
        />
      </div>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
