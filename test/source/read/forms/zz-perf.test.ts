import { test } from 'vitest';
import { rm, writeFile } from 'node:fs/promises';
import { loadLanguage, assemble, WITH_TEXTS } from '/work/wt-read/src/source/read/load-language.ts';
import { readFolder } from '/work/wt-read/src/source/read/read-folder.ts';
import { writtenForm } from '/work/wt-read/src/source/read/forms/read-settings.ts';
test('perf', async () => {
  for (const kind of ['fm','text']) {
    const d=`/tmp/readgen/perf-${kind}`;
    await rm(d+'/semilattice.json',{force:true});
    const first = await loadLanguage(d); 
    const times: number[][]=[[],[]];
    for (let k=0;k<5;k++) for (const w of [0,1]) {
      if (w) await writeFile(d+'/semilattice.json', JSON.stringify({read: writtenForm(first.form!.read)})); else await rm(d+'/semilattice.json',{force:true});
      const f = await readFolder(d); const t=process.cpuUsage(); assemble(f,'x',WITH_TEXTS); const u=process.cpuUsage(t); times[w]!.push((u.user+u.system)/1000);
    }
    const med=(a:number[])=>a.toSorted((x,y)=>x-y)[2]!;
    console.log(kind, first.language.patterns.length, first.language.links.length, 'detect', med(times[0]!), 'settings', med(times[1]!), med(times[0]!)/med(times[1]!));
  }
}, 600000);
