import type { Argv } from 'yargs';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
export function builder(yargs: Argv): Argv {
  return yargs;
}
export function run(_args: unknown, _host: Host): ExitCode {
  return EXIT.failed;
}
