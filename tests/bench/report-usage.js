import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into a process that is measured: on its way out it writes down what it has used, its threads included.
const { USAGE_FILE: file } = process.env;
if (isMainThread && file)
	process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
