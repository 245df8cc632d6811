import './run.ts';
import {it} from 'vitest';
it('x',()=>{});
