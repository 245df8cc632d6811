import { usePage } from './page-context.ts';
import { AimField } from './aim-field.tsx';
import { MonthField } from './month-field.tsx';
import { quantityWords } from './quantity-words.ts';
import { RangeField } from './range-field.tsx';
import { AIMS, clampMonth, middleOf, monthAfter, monthsBetween } from './shock-spec.ts';
import type { ShockSpec } from './shock-spec.ts';
import { without } from './without.ts';

/** A shock of the scenario, with all that can be set about it. */
export function ShockCard(props: {
  readonly shock: ShockSpec;
  readonly number: number;
  readonly onShock: (shock: ShockSpec, gesture?: string) => void;
  readonly onDrop: () => void;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const { shock, onShock } = props;
  const type = catalogue.shockTypes.find(({ id }) => id === shock.type);
  const title = words.shock(shock.type);
  const severity = type?.severity ?? { low: 0, high: 1 };
  return (
    <li class="card" tabIndex={-1} aria-label={`${props.number}. ${title}`}>
      <div class="card-head">
        <h4>{title}</h4>
        <button
          type="button"
          class="quiet"
          aria-label={t('shock.removeNamed', { name: title })}
          onClick={props.onDrop}
        >
          {t('shock.remove')}
        </button>
      </div>
      <RangeField
        label={t('shock.severity')}
        value={middleOf(shock.severity)}
        low={severity.low}
        high={severity.high}
        step={0.01}
        hint={
          typeof shock.severity === 'number'
            ? words.shockMeaning(shock.type)
            : t('shock.drawn', { range: quantityWords(shock.severity, words) })
        }
        onValue={(value, gesture) => onShock({ ...shock, severity: value }, gesture)}
      />
      {AIMS.map((name) => {
        const aim = type?.aim[name];
        return aim === undefined ? null : (
          <AimField
            key={name}
            shock={shock}
            name={name}
            set={aim.set}
            required={aim.required === true}
            onShock={onShock}
          />
        );
      })}
      <ShockTime shock={shock} onShock={onShock} />
      <RangeField
        label={t('shock.probability')}
        value={Math.round((shock.probability ?? 1) * 100)}
        low={0}
        high={100}
        step={1}
        spoken={words.percent(shock.probability ?? 1)}
        onValue={(value, gesture) => {
          const certain = without(shock, 'probability');
          onShock(value >= 100 ? certain : { ...certain, probability: value / 100 }, gesture);
        }}
      />
      <ProfileNote shock={shock} />
      <details class="about">
        <summary>{t('shock.about')}</summary>
        <p>{words.shockDoc(shock.type)}</p>
        <p class="hint">
          {t('shock.sections', {
            sections: (type?.sections ?? [])
              .map(({ chapter, section }) => `${words.chapter(chapter)}, ${section}`)
              .join('; '),
          })}
        </p>
      </details>
    </li>
  );
}

function ShockTime({ shock, onShock }: { shock: ShockSpec; onShock: (shock: ShockSpec) => void }) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const { start, end } = shock;
  const months = end === undefined ? undefined : monthsBetween(start, end);
  const lasting = (first: string, length: number): ShockSpec => ({
    ...shock,
    start: first,
    end: clampMonth(monthAfter(first, Math.max(1, length) - 1), catalogue),
  });
  const permanent = (): ShockSpec => without(shock, 'end');
  return (
    <div class="time">
      <MonthField
        label={t('shock.start')}
        value={start}
        onMonth={(month) =>
          onShock(months === undefined ? { ...shock, start: month } : lasting(month, months))
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={end === undefined}
          onChange={(event) =>
            onShock(event.currentTarget.checked ? permanent() : lasting(start, 24))
          }
        />
        {t('shock.permanent')}
      </label>
      {end === undefined || months === undefined ? null : (
        <>
          <MonthField
            label={t('shock.end')}
            value={end}
            onMonth={(month) => onShock({ ...shock, end: month < start ? start : month })}
          />
          <div class="field">
            <label>
              {t('shock.months')}{' '}
              <input
                type="number"
                min={1}
                max={204}
                value={months}
                onChange={(event) => {
                  const length = Math.round(event.currentTarget.valueAsNumber);
                  if (Number.isFinite(length)) onShock(lasting(start, length));
                }}
              />
            </label>
          </div>
        </>
      )}
    </div>
  );
}

function ProfileNote({ shock }: { readonly shock: ShockSpec }) {
  const { t } = usePage().words;
  const { onset, fade } = shock.profile ?? {};
  const parts = [
    onset === undefined ? undefined : t('profile.onset', { time: durationWords(onset, t) }),
    fade?.half_life === undefined
      ? undefined
      : t('profile.halfLife', { time: durationWords(fade.half_life, t) }),
    fade?.linear === undefined
      ? undefined
      : t('profile.linear', { time: durationWords(fade.linear, t) }),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : <p class="hint">{parts.join('; ')}</p>;
}

function durationWords(duration: string, t: (key: string, f?: { n: string }) => string): string {
  const [n = '', unit = ''] = duration.split(' ');
  return t(unit.startsWith('year') ? 'duration.years' : 'duration.months', { n });
}
