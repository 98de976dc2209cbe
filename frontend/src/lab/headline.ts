import type { Block } from '../model/health.ts';
import type { WorkLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import { isOver, type Run, type Scenario, type Summary, type VerdictKind } from '../stream/api.ts';
import { inSeconds, type Nanos } from '../trace/units.ts';
import { blockText } from '../timeline/block-text.ts';
import { el, setAttribute, setText } from '../words/elements.ts';
import { clock } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import type { PageMoment } from './page-moment.ts';
import type { FindingListener } from './findings/finding-links.ts';
import { blockedItem } from './findings/blocked-item.ts';
import { FindingsBox } from './findings/findings-box.ts';
import { chapterSentence, holderSentence } from './sentences.ts';
import { verdictBar } from './verdict-bar.ts';
import { guessText, outcomeText, type Ballot, type Outcome } from './vote/ballot.ts';

/** What these verdicts say can be seen from two bars. */
const WITH_BARS: readonly VerdictKind[] = ['overlap', 'rounds', 'sum', 'blocked'];

/** A sentence of more letters takes three lines in a narrow window. */
const TWO_LINES = 118;

/** What the server calls the end of a run that wanted more than it may have. */
const LIMIT_EXCEEDED = 'LimitExceeded';

/** Why nothing runs although Run was pressed, or why a run cannot be shown. */
export interface Refusal { readonly title: (words: Words) => string; readonly detail: string }

export interface HeadlineState {
  readonly page: PageMoment;
  readonly scenario: Scenario;
  readonly refusal: Refusal | null;
  /** Before a run the viewers are asked how long it will take. */
  readonly isAsking: boolean;
  /** What was said about the run before it began. */
  readonly said: Ballot | null;
  /** What the program is about to do while it stands still, null while it goes on. */
  readonly nextUp: string | null;
}

/** The lesson's one place: the question, the running clock, the verdict. */
export class Headline {
  private readonly figure = el('div', { class: 'figure' });
  private readonly number = el('span');
  private readonly unit = el('small');
  private readonly sentence = el('span');
  private readonly guess = el('span', { class: 'guess' });
  private readonly below = el('div', { class: 'below' });
  private readonly findings: FindingsBox;
  private readonly say = el('div', { class: 'say', 'aria-live': 'polite' }, el('p', {}, this.sentence, this.guess));
  private shownBelow = '';

  /** `aside` are the buttons that stand at the end of the line. */
  constructor(private readonly box: HTMLElement, listener: FindingListener, aside: readonly HTMLElement[]) {
    this.findings = new FindingsBox(box, listener);
    this.figure.append(this.number, this.unit);
    box.querySelector('.verdict')?.remove();
    box.prepend(el('div', { class: 'verdict' }, this.figure, el('div', { class: 'say-box' }, this.say, this.below), ...aside), this.findings.list);
  }

  update(state: HeadlineState): void {
    const { page, refusal, said } = state;
    const run = page.session?.run ?? null;
    this.judge(outcomeOf(state));
    if (refusal !== null) return this.refused(refusal, page);
    if (state.isAsking) return this.ask();
    if (run === null) return this.question(state);
    if (run.state === 'queued') return this.queued(run, page);
    if (state.nextUp !== null) return this.stepped(state.nextUp, page);
    if (run.state === 'running' || page.isReplay) return this.running(page, said);
    return this.settled(run, page);
  }

  /** The question stands in a box of its own. */
  private ask(): void {
    this.shape('predict', false);
    this.findings.say([]);
  }

  private question({ scenario, page }: HeadlineState): void {
    this.shape('question', false);
    this.write('', page.words.of(scenario.lesson));
    this.note('hint', page.words.say('questionSub'));
    this.findings.say([]);
  }

  private refused({ title, detail }: Refusal, { words }: PageMoment): void {
    this.shape('question refused', false);
    this.write('', title(words));
    this.note('hint', detail);
    this.findings.say([]);
  }

  private queued({ queuedBefore }: Run, { words }: PageMoment): void {
    this.shape('running', true);
    this.write('0.00', queuedBefore > 0 ? words.say('waitingBehind', { n: queuedBefore }) : words.say('waitingForSlot'), words);
    this.note('hint', '');
    this.findings.say([]);
  }

  /** The program stands still: how many steps it has made, and what comes next. */
  private stepped(next: string, { model, moment, now, words }: PageMoment): void {
    this.shape('step', true);
    this.write(clock(moment, 3), moment < now ? words.say('lookingBack', { time: `${clock(now)}\u00a0${words.say('seconds')}` }) : next, words);
    this.note('count', stepText(model.pauses.countAt(moment) - 1, model.pauses.count - 1, words));
    this.findings.say([]);
  }

  private running(page: PageMoment, said: Ballot | null): void {
    const { model, now, moment, isReplay, words } = page;
    this.shape('running', true);
    const block = model.health.blocksUntil(now).at(-1);
    const sentence = latestSentence(page, block);
    const blocked = block === undefined ? words.say('starting') : blockText(block, { model, now, words });
    this.write(clock(moment, 2), sentence === '' ? blocked : sentence, words);
    this.note('hint', said !== null ? guessText(said, words) : isReplay && model.pauses.count > 1 ? stepOfAll(page) : openWork(model, moment, words));
    const held = block === undefined || sentence === '' ? [] : [blockedItem(block, page)];
    this.findings.say(held, held.map(({ textContent }) => textContent).join());
  }

  private settled(run: Run, page: PageMoment): void {
    const { words, summary, session } = page;
    if (wasCutOff(run, page)) return this.cutOff(run, page);
    const isBad = run.state === 'failed' || summary?.verdict.kind === 'blocked' || summary?.verdict.kind === 'failed';
    this.shape(isBad ? 'settled is-bad' : 'settled', true, summary !== null);
    this.write(clock(summary?.verdict.measuredNanos ?? session!.now(), 2), sentenceOf(run, summary, page), words);
    this.settledNote(run, summary, words);
    this.findings.show(summary?.findings ?? [], run, page.model, words);
  }

  /** A run that was stopped with work left proves nothing, neither that it was faster nor that something did well. */
  private cutOff(run: Run, page: PageMoment): void {
    const { words, summary } = page;
    if (run.durationNanos === null) return this.neverBegan(words);
    const at = summary?.findings.find(({ kind }) => kind === 'stopped')?.fromNanos ?? page.session!.now();
    const time = words.seconds(inSeconds(at), 2);
    this.shape('settled', true);
    this.write(clock(at, 2), words.say(run.state === 'timed-out' ? 'timedOutAt' : 'stoppedAt', { time }), words);
    this.note('hint', '');
    this.findings.show(summary?.findings.filter((finding) => finding.tone !== 'good') ?? [], run, page.model, words);
  }

  /** It was taken out of the queue. */
  private neverBegan(words: Words): void {
    this.shape('question', false);
    this.write('', words.say('neverBegan'));
    this.note('hint', '');
    this.findings.say([]);
  }

  /** Under the sentence: the bars, for a run that got to its end; what ended it, where the sentence does not say that. */
  private settledNote(run: Run, summary: Summary | null, words: Words): void {
    const key = `${summary === null ? 'none' : 'bars'} ${run.id} ${run.state} ${words.language}`;
    if (this.shownBelow === key) return;
    this.shownBelow = key;
    const bars = summary === null || !WITH_BARS.includes(summary.verdict.kind) ? null : verdictBar(summary.verdict, words);
    const error = bars !== null || run.error === null || summary?.verdict.kind === 'failed' ? null : el('p', { class: 'hint bad' }, `${run.error.type}: ${run.error.message}`);
    this.below.replaceChildren(...[bars, error].filter((each) => each !== null));
  }

  /** Who was right stands after the sentence. */
  private judge(outcome: Outcome | null): void {
    setText(this.guess, outcome === null ? '' : ` ${outcome.said} ${outcome.outcome}`);
    this.guess.classList.toggle('is-right', outcome?.isRight === true);
    this.box.toggleAttribute('data-guessed', outcome !== null);
  }

  private shape(kind: string, hasFigure: boolean, isJudged = false): void {
    setAttribute(this.box, 'data-phase', kind);
    this.box.toggleAttribute('data-judged', isJudged);
    this.figure.hidden = !hasFigure;
  }

  private write(figure: string, sentence: string, words?: Words): void {
    setText(this.number, figure);
    setText(this.unit, words?.say('seconds') ?? '');
    if (this.sentence.textContent === sentence) return;
    this.sentence.replaceChildren(...gain(sentence));
    this.box.toggleAttribute('data-long', sentence.length > TWO_LINES);
  }

  private note(kind: string, text: string): void {
    const key = `${kind} ${text}`;
    if (this.shownBelow === key) return;
    this.shownBelow = key;
    this.below.replaceChildren(...(text === '' ? [] : [el('p', { class: kind }, text)]));
  }
}

/** What happened last, or who has held the loop since then. */
function latestSentence({ model, moment, now, words }: PageMoment, block: Block | undefined): string {
  const chapter = model.story.chapterAt(moment);
  if (chapter === undefined) return '';
  return block !== undefined && block.to > now && chapter.to <= block.from ? holderSentence(block, model, words) : chapterSentence(chapter, model, words);
}

/** Who was right about a run that got to its end. */
function outcomeOf({ page, refusal, isAsking, said }: HeadlineState): Outcome | null {
  const { summary } = page;
  const run = page.session?.run ?? null;
  const isJudged = run !== null && page.session!.isSettled && !page.isReplay && !wasCutOff(run, page);
  return !isJudged || refusal !== null || isAsking || said === null || summary === null ? null : outcomeText(said, summary.verdict.measuredNanos, page.words);
}

/** Stopped from outside while the program still had something to do. */
const wasCutOff = (run: Run, { model }: PageMoment): boolean => (run.state === 'cancelled' || run.state === 'timed-out') && model.quietSince === null;

function sentenceOf(run: Run, summary: Summary | null, { words, session }: PageMoment): string {
  if (run.error?.type === LIMIT_EXCEEDED) return words.say('limitReached');
  if (run.state === 'failed' && (summary === null || summary.verdict.kind === 'unfinished')) return words.say('failedWith', { error: run.error?.type ?? '' });
  if (summary !== null) return words.of(summary.verdict.sentence);
  return isOver(run.state) ? words.say('ranFor', { time: words.seconds(inSeconds(session!.now()), 2) }) : words.say('idleNote');
}

/** What a run gained stands out at the end of its sentence. */
function gain(sentence: string): readonly (string | HTMLElement)[] {
  const end = /[:：]\s*([^:：]*[×倍][^:：]*)$/.exec(sentence);
  return end === null ? [sentence] : [sentence.slice(0, sentence.length - end[1]!.length), el('b', {}, end[1]!)];
}

/** Which of the steps made so far the one is that is looked at; nothing before the first. */
function stepText(step: number, made: number, words: Words): string {
  if (made <= 0) return '';
  return step < made ? words.say('stepOf', { n: Math.max(0, step), m: made }) : words.say('stepNumber', { n: made });
}

/** Which of the steps of a program that went step by step is looked at, now that all are known. */
const stepOfAll = ({ model: { pauses }, moment, words }: PageMoment): string => words.say('stepOfAll', { n: Math.max(0, pauses.countAt(moment) - 1), m: pauses.count - 1 });

/** How much is not finished; of a program that has neither tasks nor calls, how many callbacks. */
function openWork({ work }: RunModel, now: Nanos, words: Words): string {
  const open = (lanes: readonly WorkLane[]) => lanes.filter((lane) => lane.created <= now && (lane.end === null || lane.end.at > now)).length;
  const [n, callbacks] = [open(work.lanes), open(work.callbacksMade)];
  if (n > 0) return words.say('tasksOpen', { n });
  return work.lanes.length > 0 || callbacks === 0 ? words.say('nothingOpen') : words.say('callbacksOpen', { n: callbacks });
}
