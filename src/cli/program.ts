/**
 * Commands, arguments and options as commander knows them. Each command's work is loaded when it
 * runs, so that `--help` pays for none of it. docs/cli.md names everything here; a test holds it.
 */
import { Command } from 'commander';
import { readPackageInformation } from '../package-information.js';
import { displayWidth } from '../text/display-width.js';
import type { ChatFlags } from './commands/chat.js';
import type { MeetingsFlags } from './commands/meetings.js';
import type { QuestionFlags } from './commands/run-questions.js';
import type { ShowFlags } from './commands/show.js';
import type { TimelineFlags } from './commands/timeline.js';
import type { FormatFlags } from './documents/format.js';
import type { CiteFlags } from './input/parse-cite-options.js';
import { wrapText } from './rendering/wrap-text.js';
import type { Session } from './session.js';

/** Options with a value that hold for every command, before or behind its name. */
export interface GlobalFlags {
  index?: string;
  data?: string;
}

/** Where help and version go: written after parsing, with back-pressure. */
export type WriteText = (text: string) => void;

/** The command that was chosen, to be run once parsing is over; gives the exit status. */
export type Task = (session: Session) => Promise<number>;

/** `choose` gets the task of the command that the arguments name. */
export function buildProgram(
  session: Session,
  write: { out: WriteText; error: WriteText },
  choose: (task: Task) => void,
): Command {
  const program = new Command('jiyao');
  configureOutput(program, session, write);
  const { options, commands } = session.wording;
  program
    .description(commands.program)
    .version(readPackageInformation().version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', commands.help)
    .option('--index <DIR>', options.index)
    .option('--data <DIR>', options.data)
    .option('--no-color', options.noColor);
  addIngest(program, session, choose);
  addAsk(program, session, choose);
  addSearch(program, session, choose);
  addMeetings(program, session, choose);
  addShow(program, session, choose);
  addTimeline(program, session, choose);
  addCompare(program, session, choose);
  addCite(program, session, choose);
  addChat(program, session, choose);
  addBot(program, session, choose);
  addMcp(program, session, choose);
  addTrain(program, session, choose);
  addDoctor(program, session, choose);
  return program;
}

function configureOutput(
  program: Command,
  session: Session,
  write: { out: WriteText; error: WriteText },
): void {
  const { stdout, stderr } = session.terminal;
  const titles = session.wording.helpTitles;
  program
    .exitOverride()
    .configureOutput({
      writeOut: write.out,
      writeErr: write.error,
      // Told by reportFault, in the reader's language.
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns,
      getErrHelpWidth: () => stderr.columns,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      boxWrap: (text, width) => wrapText(text, width).join('\n'),
      styleTitle: (title) => titles[title] ?? title,
    });
}

type AddCommand = (program: Command, session: Session, choose: (task: Task) => void) => void;

const addIngest: AddCommand = (program, { wording }, choose) => {
  program
    .command('ingest')
    .description(wording.commands.ingest)
    .argument('[PATH...]', wording.arguments.path)
    .option('--json', wording.options.json)
    .action((paths: string[]) =>
      choose(async (session) => (await import('./commands/ingest.js')).runIngest(session, paths)),
    );
};

const addAsk: AddCommand = (program, { wording }, choose) => {
  const command = program
    .command('ask')
    .description(wording.commands.ask)
    .argument('<QUESTION...>', wording.arguments.question)
    .option('--json', wording.options.json);
  addFilters(command, wording)
    .option('-k <N>', wording.options.askLimit)
    .option('--explain', wording.options.explain)
    .action((words: string[], flags: QuestionFlags) =>
      choose(async (session) => (await import('./commands/ask.js')).runAsk(session, words, flags)),
    );
};

const addSearch: AddCommand = (program, { wording }, choose) => {
  const command = program
    .command('search')
    .description(wording.commands.search)
    .argument('<QUERY...>', wording.arguments.query)
    .option('--json', wording.options.json);
  addFilters(command, wording)
    .option('-k <N>', wording.options.searchLimit)
    .option('--explain', wording.options.explain)
    .action((words: string[], flags: QuestionFlags) =>
      choose(async (session) =>
        (await import('./commands/search.js')).runSearch(session, words, flags),
      ),
    );
};

const addMeetings: AddCommand = (program, { wording }, choose) => {
  const { options } = wording.lookingAroundHelp;
  const command = program
    .command('meetings')
    .description(wording.commands.meetings)
    .option('--json', wording.options.json)
    .option('--format <FORMAT>', options.tableFormat);
  addFilters(command, wording)
    .option('--limit <N>', options.limit)
    .option('--offset <N>', options.offset)
    .action((flags: MeetingsFlags) =>
      choose(async (session) =>
        (await import('./commands/meetings.js')).runMeetings(session, flags),
      ),
    );
};

const addTimeline: AddCommand = (program, { wording }, choose) => {
  const { commands, arguments: words, options } = wording.lookingAroundHelp;
  const command = program
    .command('timeline')
    .description(commands.timeline)
    .argument('<TOPIC...>', words.topic)
    .option('--json', wording.options.json)
    .option('--format <FORMAT>', options.tableFormat);
  addFilters(command, wording)
    .option('-k <N>', options.timelineLimit)
    .action((topic: string[], flags: TimelineFlags) =>
      choose(async (session) =>
        (await import('./commands/timeline.js')).runTimeline(session, topic, flags),
      ),
    );
};

const addCompare: AddCommand = (program, { wording }, choose) => {
  const { commands, arguments: words, options } = wording.lookingAroundHelp;
  program
    .command('compare')
    .description(commands.compare)
    .argument('<A>', words.meeting)
    .argument('<B>', words.meeting)
    .argument('[TOPIC...]', words.comparedTopic)
    .option('--json', wording.options.json)
    .option('--format <FORMAT>', options.pageFormat)
    .action((first: string, second: string, topic: string[], flags: FormatFlags) =>
      choose(async (session) =>
        (await import('./commands/compare.js')).runCompare(session, [first, second], topic, flags),
      ),
    );
};

const addShow: AddCommand = (program, { wording }, choose) => {
  program
    .command('show')
    .description(wording.commands.show)
    .argument('<ID>', wording.arguments.id)
    .option('--json', wording.options.json)
    .option('--format <FORMAT>', wording.lookingAroundHelp.options.pageFormat)
    .option('--history', wording.citeUsage.options.history)
    .action((id: string, flags: ShowFlags) =>
      choose(async (session) => (await import('./commands/show.js')).runShow(session, id, flags)),
    );
};

const addCite: AddCommand = (program, { wording: { citeUsage, options } }, choose) => {
  program
    .command('cite')
    .description(citeUsage.command)
    .argument('[ID|QUOTE...]', citeUsage.argument)
    .option('--json', options.json)
    .option('--format <FORMAT>', citeUsage.options.format)
    .option('--context <N>', citeUsage.options.context)
    .option('--file <FILE>', citeUsage.options.file)
    .option('--accessed <DAY>', citeUsage.options.accessed)
    .action((words: string[], flags: CiteFlags) =>
      choose(async (session) =>
        (await import('./commands/cite.js')).runCite(session, words, flags),
      ),
    );
};

const addChat: AddCommand = (program, { wording }, choose) => {
  program
    .command('chat')
    .description(wording.commands.chat)
    .option('--json', wording.options.chatJson)
    .option('--explain', wording.options.explain)
    .option('--continue', wording.chat.continueOption)
    .action((flags: ChatFlags) =>
      choose(async (session) => (await import('./commands/chat.js')).runChat(session, flags)),
    );
};

const addBot: AddCommand = (program, { wording }, choose) => {
  program
    .command('bot')
    .description(wording.commands.bot)
    .action(() => choose(async (session) => (await import('./commands/bot.js')).runBot(session)));
};

const addMcp: AddCommand = (program, { wording }, choose) => {
  program
    .command('mcp')
    .description(wording.mcp.command)
    .action(() => choose(async (session) => (await import('./commands/mcp.js')).runMcp(session)));
};

const addTrain: AddCommand = (program, { wording }, choose) => {
  program
    .command('train')
    .description(wording.commands.train)
    .option('--json', wording.options.json)
    .action(() =>
      choose(async (session) => (await import('./commands/train.js')).runTrain(session)),
    );
};

const addDoctor: AddCommand = (program, { wording }, choose) => {
  program
    .command('doctor')
    .description(wording.commands.doctor)
    .option('--json', wording.options.json)
    .action(() =>
      choose(async (session) => (await import('./commands/doctor.js')).runDoctor(session)),
    );
};

function addFilters(command: Command, wording: Session['wording']): Command {
  const { options, lookingAroundHelp } = wording;
  return command
    .option('--place <P>', options.place)
    .option('--body <B>', options.body)
    .option('--session <N>', options.session)
    .option('--from <DATE>', options.from)
    .option('--to <DATE>', options.to)
    .option('--person <NAME>', lookingAroundHelp.options.person)
    .option('--document <TITLE>', lookingAroundHelp.options.document);
}
