import { it } from 'vitest';
import { simulate, fileOf, median, ORIGINS, CORRIDORS, shareOf,gap } from './run.ts';
const q=(v:ArrayLike<number>,p:number)=>{const s=Float64Array.from(v).sort();return s[Math.min(s.length-1,Math.floor(p*s.length))]!};
const f=(x:number)=>x.toFixed(4);
it('closure', () => {
  const s = simulate(fileOf([{type:'border-closure',from:'TJK',to:'RUS',start:'2025-01',end:'2026-12',severity:0.9}]),{members:1000});
  const a=gap(s.series('arrivals_for_work','TJK','RUS'),2025);
  console.log('arrivals TJK.RUS 2025', median(a),Math.min(...a),Math.max(...a));
  for (const sev of [0.25,0.5,0.75,1]) { const x=simulate(fileOf([{type:'border-closure',from:'TJK',to:'RUS',start:'2025-01',end:'2026-12',severity:sev}]),{members:500}); const g=gap(x.series('arrivals_for_work','TJK','RUS'),2025); const w=gap(x.series('workers_abroad','TJK','RUS'),2026);console.log('sev',sev,'arrivals',median(g),q(g,.05),q(g,.95),'workers26',median(w),Math.max(...w));}
  for (const y of [2025,2026,2027,2028,2029,2030,2031,2035,2040]) {
   const e=gap(s.series('earnings','RUS'),y);
   console.log(y,'pay RUS min',Math.min(...e),'med',median(e), ORIGINS.filter(o=>o!=='TJK').map(o=>`${o} w ${median(gap(s.series('workers_abroad',o),y)).toExponential(1)} [${Math.min(...gap(s.series('workers_abroad',o),y)).toExponential(1)}] r ${median(gap(s.series('remittances_received',o),y)).toExponential(1)} [${Math.min(...gap(s.series('remittances_received',o),y)).toExponential(1)} ${(shareOf(gap(s.series('remittances_received',o),y),x=>x<-1e-9)).toFixed(3)}]`).join(' '));
  }
});
it('mobilization', () => {
  const ms=[0.1,0.2,0.3,0.5,0.7,0.9].map(v=>[v,simulate(fileOf([{type:'mobilization',country:'RUS',start:'2025-01',end:'2026-12',severity:v}]),{members:1000})] as const);
  for (const [v,s] of ms) { const a=gap(s.series('arrivals_for_work','TJK','RUS'),2025),t=gap(s.series('arrivals_for_work','TJK'),2025);
   console.log('mob',v,'arrivals TJK.RUS',f(median(a)),'max',f(Math.max(...a)),'share<0',shareOf(a,x=>x<0),'TJK total',f(median(t)),shareOf(t,x=>x<0),'rem gaps 25/26/28',[2025,2026,2028].map(y=>['KGZ','TJK','UZB'].map(c=>f(median(gap(s.series('remittances_received',c),y)))).join('/')).join('  '),'earn',f(median(gap(s.series('earnings','RUS'),2025))));}
});
it('expulsion', () => {
  for (const [name,start,end] of [['1y','2025-01','2025-12'],['2y','2025-01','2026-12']] as const) {
  const s=simulate(fileOf([{type:'expulsion',from:'TJK',to:'RUS',start,end,severity:1}]),{members:1000});
  const b=s.series('workers_abroad','TJK','RUS');
  const g=gap(b,2025);
  const rem=s.series('removals','TJK','RUS'); const before=b.scenario(2024);
  const share=rem.scenario(2025).map((x,m)=>(x-rem.baseline(2025)[m]!)/before[m]!); const all=rem.scenario(2025).map((x,m)=>x/before[m]!);
  const stock=b.scenario(2025).map((x,m)=>1-x/before[m]!);
  for (const [n,v] of [['gap',g],['extra removals/stock',share],['removals/stock',all],['fall of stock',stock]] as const) console.log(name,n,'med',f(median(v)),'5/95',f(q(v,.05)),f(q(v,.95)),'min/max',f(Math.min(...v)),f(Math.max(...v)),'in .1-.35',shareOf(v.map(Math.abs),x=>x>=.1&&x<=.35));
  }
});
it('sanctions', () => {
  const s=simulate(fileOf([{type:'sanctions',country:'RUS',start:'2025-01',end:'2026-12',severity:1}]),{members:1000,variables:['sent_true','recorded','unrecorded','lost_in_payment','shifted_in','blocked']});
  let worst=0,over=0,n=0,bal=0,neg=0;
  const shp=s.runPlan.plan.effects!.draws.map(d=>d.key); const rc=shp.indexOf('sanctions.recorded_change'); console.log(shp);
  const ch=s.simulation.shockParameters.subarray(rc*1000,(rc+1)*1000);
  const un=s.parameter('unrecorded_share');
  for (const [o,d] of CORRIDORS) for (const y of s.years) { const c=`${o}.${d}`; const R=s.variable('recorded',c).scenario(y),U=s.variable('unrecorded',c).scenario(y),L=s.variable('lost_in_payment',c).scenario(y),T=s.variable('sent_true',c).scenario(y);
    for(let m=0;m<1000;m++){ bal=Math.max(bal,Math.abs(R[m]!+U[m]!+L[m]!-T[m]!)/T[m]!); neg=Math.min(neg,R[m]!,U[m]!,L[m]!); const pool=un[m]!*T[m]!; worst=Math.max(worst,(R[m]!-(1-un[m]!)*T[m]!-pool)/T[m]!); n++; if(R[m]!>T[m]!*(1+1e-12))over++; }}
  console.log('balance',bal,'neg',neg,'worst over pool',worst,'recorded>true',over/n);
  for(const c of ['KGZ','TJK','UZB']){const g=gap(s.series('remittances_received',c),2025);const g2=gap(s.series('remittances_unrecorded',c),2025);
   const cut=Array.from(g).filter((_,m)=>ch[m]!<0); const up=Array.from(g).filter((_,m)=>ch[m]!>0);
   console.log(c,'recorded',f(median(g)),f(q(g,.05)),f(q(g,.95)),'cut: share<0',shareOf(cut,x=>x<0),cut.length,'max',Math.max(...cut),'up',f(median(up)),'unrec',f(median(g2)));
   const R=s.series('remittances_received',c),U=s.series('remittances_unrecorded',c);
   // rise vs the pool of baseline
   const rise=R.scenario(2025).map((x,m)=>(x-R.baseline(2025)[m]!)/U.baseline(2025)[m]!); console.log('   rise/baseline pool max',Math.max(...rise),shareOf(rise,x=>x>1));
  }
});
