import { it } from 'vitest';
import { simulate, fileOf, median, withShockType, ORIGINS, CORRIDORS, shareOf,gap } from './run.ts';
import type {ShockTypeFile} from '../../src/core/spec/generated/shock.ts';
const zero={rouble_sd:0,oil_sd:0,output_sd:0,residual_sd:0,break_probability:0} as Record<string,number>;
const type:ShockTypeFile={kind:'shock',id:'recession',label:'x',doc:'x',sections:[{chapter:'RUS',section:'5'}],aim:{country:{set:'destination',required:true}},effects:[{lever:'output',on:{destination:'country'},combine:'multiply',value:'1 - severity * intensity'}]};
const q=(v:ArrayLike<number>,p:number)=>{const s=Float64Array.from(v).sort();return s[Math.min(s.length-1,Math.floor(p*s.length))]!};
it('output', () => {
 const known=withShockType(type);
 for (const [label,assumptions] of [['noise',{}],['no noise',zero]] as const) {
  const s = simulate(fileOf([{type:'recession',country:'RUS',start:'2024-01',end:'2024-12',severity:0.05}],{assumptions}),{members:1000,knowledge:known});
  const target=s.parameter('output_target');
  const sum=(run:'scenario'|'baseline',cs:readonly string[])=>Array.from({length:1000},(_,m)=>cs.reduce((a,c)=>a+s.series('remittances_received',c)[run](2024)[m]!,0));
  for (const cs of [['KGZ','TJK','UZB'],['KGZ'],['TJK'],['UZB'],ORIGINS]) {
  const a=sum('scenario',cs),b=sum('baseline',cs);
  const ratio=a.map((x,m)=>Math.log(x/b[m]!)/Math.log(0.95)/target[m]!);
  console.log(label,cs.join(),'median',median(ratio),'5/95',q(ratio,.05),q(ratio,.95),'min/max',Math.min(...ratio),Math.max(...ratio),'share in 15%',shareOf(ratio,x=>Math.abs(x-1)<=.15),'median loss',1-median(a.map((x,m)=>x/b[m]!)));
 }}
});
it('closure', () => {
  const s = simulate(fileOf([{type:'border-closure',from:'TJK',to:'RUS',start:'2025-01',end:'2026-12',severity:0.9}]),{members:1000});
  const others=CORRIDORS.filter(([o,d])=>o==='TJK'&&d!=='RUS');
  for (const y of s.years.slice(1)) {
    const w=gap(s.series('workers_abroad','TJK','RUS'),y);
    const rise=Math.min(...others.flatMap(([o,d])=>[...gap(s.series('workers_abroad',o,d),y)]));
    const risemax=Math.max(...others.flatMap(([o,d])=>[...gap(s.series('workers_abroad',o,d),y)]));
    let worstW=1,worstR=1,wl='',rl='';let nw=0,nr=0,n=0;
    for(const o of ORIGINS.filter(o=>o!=='TJK')){const g=gap(s.series('workers_abroad',o),y),r=gap(s.series('remittances_received',o),y);
      n+=g.length;nw+=Array.from(g).filter(x=>x<-1e-9).length;nr+=Array.from(r).filter(x=>x<-1e-9).length;
      const a=Math.min(...g),b=Math.min(...r);if(a<worstW){worstW=a;wl=o} if(b<worstR){worstR=b;rl=o}}
    let cw=1,cl='';for(const [o,d] of CORRIDORS.filter(([o])=>o!=='TJK')) {const a=Math.min(...gap(s.series('workers_abroad',o,d),y)); if(a<cw){cw=a;cl=o+'.'+d}}
    console.log(y,'TJK.RUS',median(w).toFixed(4),Math.max(...w).toFixed(4),'others TJK min gap',rise.toExponential(2),'max',risemax.toFixed(3),'other origins worst workers',worstW.toExponential(3),wl,(nw/n).toFixed(4),'remit',worstR.toExponential(3),rl,(nr/n).toFixed(4),'worst corridor',cw.toExponential(2),cl, 'TJK rem',median(gap(s.series('remittances_received','TJK'),y)).toFixed(4));
    const so=s.series('shut_out','TJK').scenario(y),di=s.series('diverted','TJK').scenario(y),st=s.series('stayed_home','TJK').scenario(y);
    let e=0;for(let m=0;m<1000;m++)e=Math.max(e,Math.abs(so[m]!-di[m]!-st[m]!)/Math.max(1,so[m]!));
    if(y<2030)console.log('   shut',median(so),'div',median(di),'stay',median(st),'err',e, 'min',Math.min(...di),Math.min(...st));
  }
});
