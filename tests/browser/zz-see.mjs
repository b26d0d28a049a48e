import { chromium } from "@playwright/test";
import { mkdirSync } from "node:fs";
mkdirSync("/tmp/shots",{recursive:true});
const [persona,...paths]=process.argv.slice(2);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args:["--no-sandbox"] });
for (const w of [1440,390]) {
  const c = await b.newContext({ baseURL:process.env.BASE??"http://127.0.0.1:4100", locale:"nl-NL", viewport:{width:w,height:900} }); const p = await c.newPage();
  p.on("pageerror",e=>console.log("err",e.message));
  if(persona!=="-") await p.request.post("/demo",{form:{persona},maxRedirects:0});
  let n=0; for (const path of paths) { const r=await p.goto(path); await p.waitForFunction(()=>document.documentElement.dataset.ready||true); await p.waitForTimeout(300);
   if (process.env.OPEN) await p.evaluate(()=>document.querySelectorAll("details").forEach(d=>d.open=true));
   const wide=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth); console.log(w,r.status(),path,wide>0?"TOO WIDE "+wide:"");
   await p.screenshot({path:`/tmp/shots/see-${++n}-${w}.png`,fullPage:!!process.env.FULL}); }
  await c.close(); }
await b.close();
