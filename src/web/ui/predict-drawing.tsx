import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { PathSeries } from '../engine/engine.ts';
import { usePage } from './page-context.ts';
import { drawStroke, FRAMES, predictScale } from './predict-scale.ts';
import type { Period } from './shock-periods.ts';

/** A chart to draw a path in, by mouse, finger or keyboard; shows the model's once revealed. */
export function PredictDrawing(props: {
  readonly title: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly drawn: readonly number[];
  /** Which years have been drawn so far, by position. */
  readonly highest: number;
  readonly periods: readonly Period[];
  readonly revealed: PathSeries | undefined;
  readonly onDrawn: (drawn: readonly number[]) => void;
}) {
  const { words } = usePage();
  const { t, amount } = words;
  const { years, drawn, unit, revealed, periods } = props;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const last = useRef<{ at: number; value: number } | undefined>(undefined);
  const [at, setAt] = useState(1);
  const frame = useMemo(
    () => (matchMedia('(max-width: 44rem)').matches ? FRAMES.narrow : FRAMES.wide),
    [],
  );
  const { width, height, left, right, bottom, top } = frame;
  const scale = useMemo(
    () => predictScale(years, props.highest, frame),
    [years, props.highest, frame],
  );
  const first = years[0] ?? 0;
  const locked = revealed !== undefined;
  const tell = (value: number) => amount(value, unit);
  const line = (path: readonly number[]) =>
    path
      .map((value, i) => `${i === 0 ? 'M' : 'L'}${scale.x(first + i)},${scale.y(value)}`)
      .join('');
  const band = (low: readonly number[], high: readonly number[]) =>
    `${line(low)}${high
      .map((_, i) => high.length - 1 - i)
      .map((i) => `L${scale.x(first + i)},${scale.y(high[i] ?? 0)}`)
      .join('')}Z`;
  const pointAt = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return undefined;
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    return { at: scale.yearAt(x) - first, value: scale.valueAt(y) };
  };
  const draw = (event: PointerEvent) => {
    const point = pointAt(event);
    if (point === undefined) return;
    props.onDrawn(drawStroke(drawn, last.current ?? point, point));
    if (point.at > 0) setAt(point.at);
    last.current = point;
  };
  const set = (value: number) =>
    props.onDrawn(
      drawn.map((old, i) => (i === at ? Math.min(scale.top, Math.max(0, value)) : old)),
    );
  const onKey = (event: KeyboardEvent) => {
    if (locked || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = scale.top / (event.shiftKey ? 20 : 100);
    const value = drawn[at] ?? 0;
    const end = years.length - 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => setAt(Math.max(1, at - 1)),
      ArrowRight: () => setAt(Math.min(end, at + 1)),
      ArrowUp: () => set(value + step),
      ArrowDown: () => set(value - step),
      PageUp: () => set(value + scale.top / 10),
      PageDown: () => set(value - scale.top / 10),
      Home: () => setAt(1),
      End: () => setAt(end),
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const q = revealed?.quantiles;
  const base = revealed?.baseline.quantiles['0.5'];
  return (
    <div
      class={locked ? 'drawing' : 'drawing open'}
      role="slider"
      tabIndex={0}
      aria-label={props.title}
      aria-describedby={`${id}-how`}
      aria-orientation="vertical"
      aria-disabled={locked}
      aria-valuemin={0}
      aria-valuemax={scale.top}
      aria-valuenow={drawn[at] ?? 0}
      aria-valuetext={t('predict.value', { year: first + at, value: tell(drawn[at] ?? 0) })}
      onKeyDown={onKey}
    >
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          if (locked || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = undefined;
          draw(event);
        }}
        onPointerMove={(event) => {
          if (!locked && event.currentTarget.hasPointerCapture(event.pointerId)) draw(event);
        }}
      >
        {periods.map(({ from, to }, i) => (
          <rect
            key={i}
            class="p-shock"
            x={scale.x(Math.max(from, first))}
            width={Math.max(2, scale.x(Math.min(to, first + years.length - 1)) - scale.x(from))}
            y={top}
            height={height - top - bottom}
          />
        ))}
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line
              class="p-grid"
              x1={left}
              x2={width - right}
              y1={scale.y(tick)}
              y2={scale.y(tick)}
            />
            <text class="p-text" x={left - 8} y={scale.y(tick) + 4} text-anchor="end">
              {tell(tick)}
            </text>
          </g>
        ))}
        {years.map((year, i) =>
          i % (frame === FRAMES.narrow ? 5 : 3) === 0 ? (
            <text key={year} class="p-text" x={scale.x(year)} y={height - 10} text-anchor="middle">
              {year}
            </text>
          ) : null,
        )}
        {q === undefined || base === undefined ? null : (
          <g class="p-model">
            <path class="p-ninety" d={band(q['0.05'], q['0.95'])} />
            <path class="p-half" d={band(q['0.25'], q['0.75'])} />
            <path class="p-baseline" d={line(base)} />
            <path class="p-median" d={line(q['0.5'])} />
          </g>
        )}
        <path class="p-drawn" d={line(drawn)} />
        <circle class="p-base" cx={scale.x(first)} cy={scale.y(drawn[0] ?? 0)} r={5} />
        {locked ? null : (
          <g>
            <line
              class="p-at"
              x1={scale.x(first + at)}
              x2={scale.x(first + at)}
              y1={top}
              y2={height - bottom}
            />
            <circle class="p-handle" cx={scale.x(first + at)} cy={scale.y(drawn[at] ?? 0)} r={7} />
            <text
              class="p-value"
              x={Math.min(width - 60, Math.max(left + 50, scale.x(first + at)))}
              y={Math.max(top + 14, scale.y(drawn[at] ?? 0) - 14)}
              text-anchor="middle"
            >
              {first + at}: {tell(drawn[at] ?? 0)}
            </text>
          </g>
        )}
      </svg>
      <p class="hint" id={`${id}-how`}>
        {t(locked ? 'predict.legend' : 'predict.how')}
      </p>
    </div>
  );
}
