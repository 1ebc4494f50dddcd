// makes links for screenshots; run from worktree with tsx
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { parse } from 'yaml';
import { poolOf } from './src/lib/classroom/assignment.ts';
import { writeLink } from './src/lib/classroom/link.ts';
import { makeKey } from './src/lib/classroom/keys.ts';
const bank = parse(readFileSync('content/cross-border-airstrikes/questions.yaml','utf8')) as any[];
const firstOf = (k: string) => bank.find(q => q.kind === k && !q.retired).number as number;
const nine = ['choice','several','verdict','match','order','sort','number','place','evidence'].map(firstOf).sort((a,b)=>a-b);
const key = await makeKey();
const base = { id: '0123456789ab', pool: poolOf('cross-border-airstrikes', nine.map(n => ({number:n, revision: bank.find(q=>q.number===n).revision}))), questions: nine, language: 'any', order: 'class', seed: 7, attempts: 2, hints: true, feedback: 'after', confidence: true, naming: 'both', key: key.publicKey, title: 'Who says what?', classLabel: '9-B', teacher: 'Ms Gul', due: Math.floor(Date.now()/60000)+60*24*2 } as any;
const links = {
 base: writeLink(base),
 atonce: writeLink({...base, id:'0123456789ac', feedback:'at-once', order:'student', attempts: 0, confidence:false, hints:true, naming:'name', due: 28000000}),
 urdu: writeLink({...base, id:'0123456789ad', title:'کون کیا کہتا ہے؟ ہفتہ وار کام', classLabel:'نہم ب', teacher:'محترمہ گل رخ', naming:'roll', language:'ur'}),
 unknown: writeLink({...base, id:'0123456789ae', pool:'ffffffffffffffff'}),
 unseen: writeLink({...base, id:'0123456789af', questions:[...nine, 9999]}),
 revised: writeLink({...base, id:'0123456789b0', pool: base.pool.slice(0,8)+'00000000'})
};
writeFileSync('/tmp/dosize/links.json', JSON.stringify(links, null, 1));
console.log(nine, links.base.length);
