import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { findBrowser, onPath } from './find-browser.cjs';

/** What some steps need besides npm packages, how to find it and what package holds it. */
const TOOLS = {
  redis: {
    title: 'redis-server',
    find: () => onPath('redis-server'),
    packages: { 'apt-get': 'redis-server', dnf: 'redis', apk: 'redis', pacman: 'redis', brew: 'redis' },
  },
  browser: {
    title: 'Chromium',
    find: findBrowser,
    packages: {
      'apt-get': 'chromium-headless-shell',
      dnf: 'chromium',
      apk: 'chromium',
      pacman: 'chromium',
      brew: '--cask chromium',
    },
  },
};

const INSTALL = {
  'apt-get': ['install', '-y', '--no-install-recommends'],
  dnf: ['install', '-y'],
  apk: ['add', '--no-cache'],
  pacman: ['-S', '--noconfirm'],
  brew: ['install'],
};

/**
 * Finds what the steps need and installs what is missing where that is allowed: with CI=true, as root without a
 * terminal, or after a yes at the terminal.
 * @returns {Promise<{found: Map<string, string>, missing: Map<string, string>}>} paths, and reasons for skipping.
 */
export async function provideTools(steps) {
  const needed = [...new Set(steps.flatMap((step) => step.tools ?? []))];
  const tools = { found: new Map(), missing: new Map() };
  for (const name of needed) {
    const tool = TOOLS[name];
    const path = tool.find() ?? (await install(tool));
    if (path) tools.found.set(name, path);
    else
      tools.missing.set(
        name,
        `${tool.title} was not found; install it with: ${commandFor(tool) ?? 'your system'}`,
      );
  }
  return tools;
}

const packageManager = () => Object.keys(INSTALL).find((name) => onPath(name) !== undefined);
const isRoot = () => process.getuid?.() === 0;

function commandFor(tool) {
  const manager = packageManager();
  if (!manager) return undefined;
  const asRoot = isRoot() || manager === 'brew' ? '' : 'sudo ';
  return `${asRoot}${manager} ${INSTALL[manager].join(' ')} ${tool.packages[manager]}`;
}

async function install(tool) {
  const command = commandFor(tool);
  if (command === undefined || !(await mayInstall(tool, command))) return undefined;
  console.log(`Installing ${tool.title}: ${command}`);
  if (!succeeds(command) && packageManager() === 'apt-get') {
    // A fresh container has no package lists.
    succeeds(`${command.startsWith('sudo') ? 'sudo ' : ''}apt-get update`);
    succeeds(command);
  }
  return tool.find();
}

async function mayInstall(tool, command) {
  const atTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (process.env.CI === 'true') return true;
  if (!atTerminal) return isRoot();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${tool.title} is missing. Install it with «${command}»? [y/N] `);
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

function succeeds(command) {
  const [program, ...args] = command.split(' ');
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}
