import {
  CHART_COLOURS,
  DARK_CHART_COLOURS,
  DARK_SERIES_COLOURS,
  SERIES_COLOURS,
} from '../../core/index.ts';

/** How a report looks: on screens of any width, light and dark, and on A4. */
export const STYLES = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f4f5f6;--ink:#1b1f24;--soft:#545c66;--line:#d5d9de;--flip:#fbeee3;
${properties(SERIES_COLOURS, CHART_COLOURS)}
font:100%/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#171b20;--ground:#0f1215;--ink:#e8ebee;--soft:#a9b2bc;--line:#343b43;--flip:#37261a;
${properties(DARK_SERIES_COLOURS, DARK_CHART_COLOURS)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink)}
.page{max-width:72rem;margin:0 auto;padding:1.25rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
h4{font-size:.95rem;margin:1.25rem 0 .25rem}
p,li,dd,dt{max-width:46rem}
.lead,.soft,caption{color:var(--soft)}
.soft{font-weight:400}
a{color:inherit}
nav ul{columns:14rem;list-style:none;padding:0;margin:.5rem 0}
nav li{break-inside:avoid;padding:.15rem 0}
.scenario{border-left:4px solid var(--chart-1);padding:.1rem 0 .1rem .9rem;margin:1rem 0}
.scenario h3{margin:.25rem 0}
.scenario.s2{border-color:var(--chart-2)}.scenario.s3{border-color:var(--chart-3)}.scenario.s4{border-color:var(--chart-4)}
.dot{display:inline-block;width:.7em;height:.7em;margin-right:.45em;background:var(--chart-1);border-radius:50%}
.dot.s2{background:var(--chart-2);border-radius:0}.dot.s3{background:var(--chart-3);clip-path:polygon(50% 0,100% 100%,0 100%);border-radius:0}.dot.s4{background:var(--chart-4);clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%);border-radius:0}
.fans{display:grid;gap:1rem 1.25rem}
.bars{display:grid;gap:1rem 2rem}
@media (min-width:46rem){.fans.n2{grid-template-columns:1fr 1fr}.fans.n3{grid-template-columns:1fr 1fr 1fr}.fans.n1{max-width:32rem}.bars{grid-template-columns:1fr 1fr}}
figure{margin:0;min-width:0;display:flex;flex-direction:column;justify-content:space-between}
figcaption{font-size:.9rem;line-height:1.3;font-weight:600;margin-bottom:.25rem}
.bars svg{max-width:30rem}
svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35}
caption{text-align:left;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th{color:var(--soft);font-size:.8rem}
td p{margin:0 0 .4rem}
.numbers td{font-variant-numeric:tabular-nums;white-space:nowrap}
.numbers tbody th{font-weight:400;min-width:9rem}
.numbers.changes td .soft{display:block}
.outcomes{table-layout:fixed}
.outcomes thead th:first-child{width:calc(var(--first) + .9rem)}.outcomes thead th:last-child{width:calc(var(--last) + .9rem)}
.outcomes tbody tr>th{font-weight:400}
.outcomes .statement th{padding-top:.8rem;border-bottom-color:var(--soft);font-weight:600}
.outcomes td,.outcomes tbody tr:not(.statement)>th,.outcomes thead th{padding-left:.4rem}
.outcomes tr>:first-child{padding-left:0!important}
.outcomes td i{display:block;font-style:normal}
.outcomes td i span,.outcomes th[scope=row] .soft{white-space:nowrap}
.outcomes td,.divided td{font-variant-numeric:tabular-nums}
.divided tbody th{font-weight:400}
.outcomes .flipped{background:var(--flip)}
.paper{display:none}
.flip{display:inline-block;font-size:.78rem;border:1px solid currentColor;border-radius:3px;padding:0 .3rem}
.v{font-weight:600}
.v::before{content:"\\25CF";margin-right:.3em}.v.contested::before{content:"\\25D0"}.v.overturned::before{content:"\\25CB"}
details{border-bottom:1px solid var(--line);padding:.35rem 0}
summary{cursor:pointer;padding:.3rem 0;font-weight:600}
dt{font-weight:600;margin-top:.6rem}dd{margin:0 0 .4rem}
pre{background:var(--ground);padding:.75rem;overflow-x:auto;font-size:.8rem;line-height:1.4;white-space:pre-wrap;overflow-wrap:anywhere}
p,dd,dt,td,th,li,figcaption,h1,h2,h3,h4,summary{overflow-wrap:break-word}
:focus-visible{outline:3px solid var(--chart-1);outline-offset:2px}
@media screen and (max-width:46rem){
.outcomes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.outcomes,.outcomes caption,.outcomes tbody,.outcomes tr,.outcomes td,.outcomes tbody th{display:block;width:100%}
.outcomes td,.outcomes tr>th{border:0;padding:.2rem 0}
.outcomes td.flipped{padding-left:.4rem}
.outcomes tr>::before{display:block;font-size:.8rem;color:var(--soft)}
.outcomes tr{padding:.4rem 0;border-bottom:1px solid var(--line)}
.outcomes .statement{border-bottom-color:var(--soft)}
}
@page{size:A4;margin:12mm 11mm}
@media print{
:root{font-size:8.5pt;line-height:1.35}
.page{max-width:none;padding:0}
.paper{display:block;color:var(--soft);font-style:italic}
h1{margin-top:0}
h2{margin:1.6rem 0 .4rem;padding-top:.3rem}h3{margin:.9rem 0 .3rem}h4{margin:.7rem 0 .2rem}
p{margin:.4rem 0}p,li,dd,dt{max-width:none;orphans:3;widows:3}
ul{margin:.3rem 0;padding-left:1.2rem}
h2,h3,h4,figcaption,caption,thead,.statement{break-after:avoid}
figure,tr,li,.indicator{break-inside:avoid}
.outcomes tbody{break-inside:avoid}
.scroll{overflow:visible;margin:.3rem 0}
table{font-size:6.9pt;line-height:1.22}
thead th{font-size:6.5pt}
caption{padding-bottom:.15rem}
th,td{padding:.15rem .5rem .15rem 0}
.numbers td{white-space:normal}
.numbers td .span{white-space:nowrap}
.numbers tbody th{width:24%}
.numbers.changes td .soft{display:inline;white-space:nowrap}
.outcomes .statement th{padding-top:.45rem}
nav{display:none}
.fans,.bars{gap:.5rem 1rem}
.fans.n2,.bars{grid-template-columns:1fr 1fr}.fans.n3{grid-template-columns:1fr 1fr 1fr}.fans.n1{max-width:11cm}
figcaption{margin-bottom:.1rem}
.flipped,.dot,.scenario,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.flip{font-size:6pt}
details{display:inline-block;padding:0 1.2rem 0 0;border:0}
details[open]{display:block}
summary{padding:0;font-weight:400}
pre{white-space:pre-wrap;padding:.4rem;font-size:7pt}
}
`;

/** Write palettes as the custom properties that charts take their colours from. */
function properties(series: readonly string[], others: Readonly<Record<string, string>>): string {
  const numbered = series.map((colour, i) => [String(i + 1), colour] as const);
  return [...numbered, ...Object.entries(others)]
    .map(([name, colour]) => `--chart-${name}:${colour};`)
    .join('');
}
