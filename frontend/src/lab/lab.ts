import '../page.css';
import '../timeline/legend.css';
import './figures/figures.css';
import './lab.css';
import { readFromAddress, writeInAddress } from '../page/address.ts';
import { Bar } from '../page/bar.ts';
import { Api, type Run, type Scenario } from '../stream/api.ts';
import '../timeline/loop-timeline.ts';
import { need } from '../words/elements.ts';
import { pageLanguage, type Words } from '../words/words.ts';
import { ProgramPanel } from './code/program-panel.ts';
import { CompareDoor } from './compare-door.ts';
import { ConnectionStrip } from './connection-strip.ts';
import { Finder } from './find/finder.ts';
import { Headline, type Refusal } from './headline.ts';
import { LaneChoice } from './lane-choice.ts';
import { LaunchDesk } from './launch-desk.ts';
import { PageKeys } from './page-keys.ts';
import type { PageMoment } from './page-moment.ts';
import { nextUp } from './pace/next-up.ts';
import { Stepper } from './pace/stepper.ts';
import { Panes } from './panes.ts';
import { Presenting } from './presenting.ts';
import { ShareMenu } from './share/share-menu.ts';
import { PageState } from './share/page-state.ts';
import { Switcher } from './switcher.ts';
import { VoteDesk } from './vote/vote-desk.ts';
import { WatchedRun } from './watched-run.ts';

const NO_SUCH_RUN: Refusal = { title: (words) => words.say('noSuchRun'), detail: '' };

/** The Lab: one scenario, the run that is looked at, and what shows it. Here is decided who hears of what. */
class Lab {
  private readonly scenario = JSON.parse(need(document, '#scenario').textContent!) as Scenario;
  private readonly api = new Api(new URL(document.documentElement.dataset['base'] ?? '/', location.href).href);
  private readonly bar = new Bar(pageLanguage(), { languageChanged: (words) => this.languageChanged(words), themeChanged: () => this.themeChanged() });
  private readonly timeline = need<HTMLElementTagNameMap['loop-timeline']>(document, 'loop-timeline');
  private readonly watched = new WatchedRun(this.api);
  private readonly program = new ProgramPanel(this.scenario, {
    changed: () => this.show(),
    edited: () => { this.desk.forgive(); this.votes.edited(); },
    submitted: () => void this.desk.run(),
    pointed: (line) => { this.timeline.view.line = line; },
  });
  private readonly desk: LaunchDesk = new LaunchDesk({
    api: this.api, scenario: this.scenario, watched: this.watched, program: this.program, words: () => this.bar.words,
    launched: (run) => this.launched(run), edited: () => this.votes.ask(), changed: () => this.show(),
  });
  private readonly lane = new LaneChoice(this.timeline, this.watched);
  private readonly stepper = new Stepper({
    watched: this.watched,
    back: () => this.timeline.obey('event-back'),
    toNow: () => this.timeline.obey('live'),
    isNow: () => this.timeline.moment >= this.timeline.now,
    failed: (error) => this.desk.refuse(error),
  });
  private readonly votes: VoteDesk = new VoteDesk({
    predict: () => this.program.predict(this.api, this.desk.values), view: this.timeline.view, isWritten: () => this.program.isUnrun,
    changed: () => this.show(), refused: (error) => this.desk.refuse(error),
  }, need(document, '#headline'));
  private readonly headline = new Headline(need(document, '#headline'), {
    show: (finding) => this.lane.showFinding(finding),
    read: (line) => this.program.reveal(line),
    choose: (lane) => this.lane.choose(lane),
  }, [this.stepper.element, this.votes.door]);
  private readonly strip = new ConnectionStrip(need(document, '#lost'));
  private readonly panes = new Panes([this.program, this.strip], (lane) => this.lane.choose(lane));
  private readonly state = new PageState({ desk: this.desk, program: this.program, view: this.timeline.view, lane: this.lane, dock: this.panes.dock, votes: this.votes });
  private readonly compare = new CompareDoor(need(document, '#compare'), {
    api: this.api, scenario: this.scenario.id, watched: this.watched,
    values: () => this.desk.values, language: () => this.program.language, words: () => this.bar.words,
  });
  private readonly presenting = new Presenting(need(document, '#present'), () => { this.desk.refit(); this.themeChanged(); });
  private readonly finder = new Finder({
    timeline: this.timeline, watched: this.watched, program: this.program, lane: this.lane, words: () => this.bar.words,
  }, need(document, '#scenarios'), need(document, '#find'));

  async start(): Promise<void> {
    new ShareMenu({ api: this.api, timeline: this.timeline, words: () => this.bar.words, run: () => this.watched.session?.run ?? null, state: () => this.state.now });
    new PageKeys({ desk: this.desk, switcher: new Switcher(need(document, '#switcher'), need(document, '#scenarios')), timeline: this.timeline, compare: this.compare, finder: this.finder, presenting: this.presenting, stepper: this.stepper });
    this.timeline.addEventListener('frame', () => this.frame());
    this.timeline.addEventListener('selection', () => this.show());
    this.timeline.addEventListener('point', () => this.program.show(this.page));
    this.watched.addEventListener('change', () => this.runChanged());
    this.watched.addEventListener('summary', () => this.judged());
    const run = readFromAddress('run');
    if (run !== null && run !== '') this.watch(run);
    this.show();
    await this.state.restore(this.watched.session?.id ?? null);
    if (this.watched.session === null && this.program.isAsGiven) this.votes.ask();
  }

  private launched({ id }: Run): void {
    writeInAddress('run', id);
    this.votes.launched(id);
    this.watch(id);
  }

  private watch(id: string): void {
    this.watched.watch(id);
    this.lane.begin();
    this.timeline.session = this.watched.session;
  }

  private runChanged(): void {
    const { session } = this.watched;
    const run = session?.run ?? null;
    if (run !== null && run.scenario !== this.scenario.id) return this.goTo(run);
    if (run !== null) this.desk.fill(run);
    if (this.watched.isUnknown) writeInAddress('run', null);
    this.desk.show();
    this.show();
  }

  /** The run is one of another scenario, whose page shows it with its program. */
  private goTo({ scenario, id }: Run): void {
    location.replace(new URL(`lab/${encodeURIComponent(scenario)}?run=${encodeURIComponent(id)}`, this.api.base));
  }

  private judged(): void {
    const { summary } = this.watched;
    if (summary !== null) {
      this.timeline.view.path = summary.criticalPath;
      this.lane.conclude(summary);
    }
    this.show();
  }

  private get page(): PageMoment {
    const { timeline, watched: { session, summary } } = this;
    const { horizon, now, moment, view, isReplay, isMoving } = timeline;
    const selected = view.selected === null ? null : timeline.model.lane(view.selected) ?? null;
    const isAtEnd = session?.isSettled === true && moment >= now;
    return { session, model: timeline.model, now: horizon, moment, isAtEnd, isReplay, isMoving, selected, summary, loops: moment >= now ? this.watched.loops : null, filter: view.filter, line: timeline.pointedLine, words: this.bar.words };
  }

  /** The clock moves with every frame. */
  private frame(): void {
    this.lane.follow();
    const page = this.page;
    this.showHeadline(page);
    this.panes.frame(page);
  }

  private show(): void {
    const page = this.page;
    this.showHeadline(page);
    this.panes.show(page);
  }

  private showHeadline(page: PageMoment): void {
    const refusal = this.desk.refusal ?? (this.watched.isUnknown ? NO_SUCH_RUN : null);
    const isAsking = this.votes.show(page) && refusal === null;
    const { isHeld, loops } = this.watched;
    this.headline.update({ page, scenario: this.scenario, refusal, nextUp: isHeld ? nextUp(loops, this.stepper.way, page.model, page.words) : null, isAsking, said: this.votes.saidOf(page) });
    this.stepper.show(page.words);
  }

  private languageChanged(words: Words): void {
    this.desk.speak(words);
    this.timeline.language = words;
    document.title = `${words.of(this.scenario.title)} · Loopscope`;
    this.show();
  }

  private themeChanged(): void {
    this.timeline.themeChanged();
    this.show();
  }
}

void new Lab().start();
