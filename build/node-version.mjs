// Ends a script that runs on a Node older than the project takes, before it meets what that Node does not have.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const oldest = engines.node.replace('>=', '');
const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  process.stderr.write(
    `caseclock: this needs Node ${oldest} or newer, and runs on ${process.versions.node}; nodejs.org has a newer one\n`,
  );
  process.exit(1);
}
