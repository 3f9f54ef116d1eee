// How the pages' code is cut into files. Each file is asked of the main process, which at a start has other things to
// do: what the first board needs comes in a handful of them, whatever else the pages share.

/** What is run at once, by its first module: what of the console asks for its data, and each page. */
const ASKING = 'src/renderer/console/start.ts';
const PAGES = {
  board: 'src/renderer/console/main.tsx',
  wall: 'src/renderer/console/wall/main.tsx',
  vault: 'src/renderer/vault/main.ts',
};

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the file for a module of the console's start by the pages that share it; what only later pages need is left
 * to the bundler. `at` answers the whole path of a file of the project.
 */
export function namedChunks(at: (file: string) => string): (id: string, graph: ModuleGraph) => string | null {
  const firsts = Object.values(PAGES).map(at);
  let stages: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return (id, graph) => {
    stages ??= new Map(
      Object.entries({ start: ASKING, ...PAGES }).map(([stage, first]) => [
        stage,
        importedFrom(at(first), graph),
      ]),
    );
    const [stage, ...others] = [...stages].filter(([, modules]) => modules.has(id)).map(([name]) => name);
    if (firsts.includes(id) || (stage !== 'start' && stage !== 'board')) return null;
    // What runs at the start need not come again with the board.
    return [stage, ...others.filter((name) => name !== 'board')].join('-');
  };
}

/** The module and all that it imports before it runs. */
function importedFrom(first: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([first]);
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
