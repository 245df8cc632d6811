import { useId } from 'preact/hooks';
import type { AttributionResult } from '../../core/index.ts';
import { usePage } from './page-context.ts';
import type { Words } from './words.ts';

type Row = {
  readonly key: string;
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly depth: 0 | 1;
  readonly total?: boolean;
};

/** What each shock and each of its channels has to do with the difference: bars that sum. */
export function AttributionBars(props: {
  readonly attribution: AttributionResult;
  readonly unit: string;
}) {
  const { words } = usePage();
  const { t, change, amount } = words;
  const id = useId();
  const { attribution, unit } = props;
  const { baseline, with_shocks: shocked, difference, interaction, shocks } = attribution;
  const tell = (value: number) => `${change(value, unit)}`;
  const acting = shocks.filter(({ standing }) => standing === 'acts');
  const idle = shocks.filter(({ standing }) => standing !== 'acts');
  const rows = acting.length === 0 ? [] : rowsOf(attribution, words);
  const most = Math.max(...rows.map(({ mean }) => Math.abs(mean)), Number.MIN_VALUE);
  return (
    <>
      <p>
        {t('why.means', {
          with: amount(shocked.mean, unit),
          without: amount(baseline.mean, unit),
          change: tell(difference.mean),
          unit: words.unit(unit),
        })}
      </p>
      {rows.length === 0 ? (
        <p>{t('why.nothing')}</p>
      ) : (
        <table class="bars" aria-describedby={`${id}-doc`}>
          <caption class="hidden">{t('why.split')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('why.part')}</th>
              <th scope="col">{t('why.mean')}</th>
              <th scope="col">{t('table.ninety')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.key}
                class={row.total === true ? 'total' : row.depth === 1 ? 'channel' : ''}
              >
                <th scope="row">{row.label}</th>
                <td>
                  <span class="bar-box" aria-hidden="true">
                    <span
                      class={row.mean < 0 ? 'bar less' : 'bar more'}
                      style={{
                        width: `${(Math.abs(row.mean) / most) * 50}%`,
                        [row.mean < 0 ? 'right' : 'left']: '50%',
                      }}
                    />
                  </span>
                  <span class="bar-number">{tell(row.mean)}</span>
                </td>
                <td>{t('range', { low: tell(row.low), high: tell(row.high) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="hint" id={`${id}-doc`}>
        {rows.length === 0
          ? ''
          : acting.length > 1
            ? t('why.doc', { interaction: tell(interaction.mean) })
            : t('why.docOne')}
      </p>
      {idle.length === 0 ? null : (
        <ul class="hint">
          {idle.map((shock) => (
            <li key={shock.shock}>
              {words.shock(shock.type)}: {t(`why.standing.${shock.standing}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function rowsOf({ shocks, difference }: AttributionResult, words: Words): readonly Row[] {
  return [
    ...shocks
      .filter(({ standing }) => standing === 'acts')
      .flatMap((shock): readonly Row[] => [
        { key: shock.shock, label: words.shock(shock.type), ...shock.share, depth: 0 },
        ...shock.channels.map((channel): Row => ({
          key: `${shock.shock}.${channel.lever}`,
          label: words.lever(channel.lever, channel.label),
          ...channel.share,
          depth: 1,
        })),
      ]),
    { key: 'total', label: words.t('why.total'), ...difference, depth: 0, total: true },
  ];
}
