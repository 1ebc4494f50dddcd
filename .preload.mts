import { chromium } from '/work/wt/issue4/node_modules/@playwright/test/index.mjs';
const B=process.env.B!;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const variants=['quiz','quiz-none','quiz-low'];
const profiles={ '4g':[150,1.6e6/8,4], '3g':[400,400e3/8,6] } as const;
for (const [p,[lat,bps,cpu]] of Object.entries(profiles)) {
 const res:Record<string,{fcp:number[],live:number[]}>=Object.fromEntries(variants.map(v=>[v,{fcp:[],live:[]}]));
 for (let n=0;n<6;n++) for (const v of variants.slice(n%3).concat(variants.slice(0,n%3))) {
  const ctx=await browser.newContext({viewport:{width:360,height:740},serviceWorkers:'block'}); const page=await ctx.newPage();
  const c=await ctx.newCDPSession(page); await c.send('Network.enable'); await c.send('Network.emulateNetworkConditions',{offline:false,latency:lat,downloadThroughput:bps,uploadThroughput:bps}); await c.send('Emulation.setCPUThrottlingRate',{rate:cpu});
  await page.goto(`${B}en/cross-border-airstrikes/${v}/`,{waitUntil:'commit'});
  await page.locator('[data-island] form').first().waitFor({timeout:60000});
  const t=await page.evaluate(()=>({live:performance.now(),fcp:performance.getEntriesByName('first-contentful-paint')[0]?.startTime}));
  res[v].live.push(t.live); res[v].fcp.push(t.fcp??NaN); await ctx.close();
 }
 for (const v of variants){const m=(a:number[])=>{const s=[...a].sort((x,y)=>x-y);return `${Math.round(s[Math.floor(s.length/2)])} (${Math.round(s[0])}-${Math.round(s.at(-1)!)})`};console.log(p,v,'fcp',m(res[v].fcp),'live',m(res[v].live));}
}
await browser.close();
