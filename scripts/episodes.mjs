// Replays past shocks on the model of today and prints where what happened falls among the members.
// docs/episodes.md shows the table and explains it; tests/episodes/ holds the replays.
import './load-typescript.mjs';

const { replayAll } = await import('../tests/episodes/replay.ts');
const { episodesTable } = await import('../tests/episodes/table.ts');
console.log(episodesTable(replayAll()));
