import { it } from 'vitest';
import { simulate, fileOf, median, ORIGINS, knowledge } from './run.ts';
const q=(v:ArrayLike<number>,p:number)=>{const s=Float64Array.from(v).sort();return s[Math.min(s.length-1,Math.floor(p*s.length))]!};
it('baseline', () => {
  const s=simulate(fileOf([]),{members:2000});
  for(const ind of ['remittances_received','workers_abroad']) for(const c of ORIGINS){
    const p=s.series(ind,c).baseline; const base=p(2023);
    const years=[2029,2030,2031,2032,2033,2034,2035];
    const rel=(y:number)=>p(y).map((x,m)=>x/base[m]!);
    console.log(ind,c,'med/med',years.map(y=>(median(p(y))/median(base)).toFixed(3)).join(' '),'paired med',years.map(y=>median(rel(y)).toFixed(3)).join(' '), 'mean of years',median(base.map((b,m)=>years.reduce((a,y)=>a+p(y)[m]!/b,0)/7)).toFixed(3),
     'ratio95/5 h1,3,5,10,17',[2024,2026,2028,2033,2040].map(y=>(q(rel(y),.95)/q(rel(y),.05)).toFixed(2)).join(' '),'log width monotone',s.years.slice(1).map(y=>Math.log(q(rel(y),.95)/q(rel(y),.05)).toFixed(2)).join(' '));
    console.log('   APE 1/2/3: median |y/b-1|',[2024,2025,2026].map(y=>(100*median(rel(y).map(x=>Math.abs(x-1)))).toFixed(1)).join(' '),' |b/y-1|',[2024,2025,2026].map(y=>(100*median(rel(y).map(x=>Math.abs(1/x-1)))).toFixed(1)).join(' '), 'dist to median', [2024,2025,2026].map(y=>{const r=rel(y);const md=median(r);return (100*median(r.map(x=>Math.abs(x/md-1)))).toFixed(1)}).join(' '));
  }
  for (const v of knowledge.model.variables) if (v.kind==='baseline') console.log(v.name, JSON.stringify((v.spec as any).rows??(v.spec as any).row));
});
