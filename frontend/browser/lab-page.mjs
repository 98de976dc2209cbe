/** What has not come by then never will; a machine with much else to do takes long for a page. */
const LONGEST_WAIT = 90_000;

/** The Lab as its tests speak of it. Everything waits for what it needs; nothing sleeps. */
export class Lab {
  #complaints = [];

  static async on(context) {
    return new Lab(await context.newPage());
  }

  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(LONGEST_WAIT);
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) this.#complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
  }

  /** What the browser had to say against the page: errors, and breaches of the content policy. */
  get complaints() {
    return this.#complaints;
  }

  forgive(complaint) {
    this.#complaints = this.#complaints.filter((text) => !complaint.test(text));
  }

  async open(scenario) {
    await this.page.goto(`/lab/${scenario}`);
    await this.page.locator('#parameters input').first().waitFor();
  }

  async run(parameters) {
    for (const [name, value] of Object.entries(parameters)) await this.page.fill(`#parameter-${name}`, String(value));
    await this.page.click('#run');
    await this.page.waitForURL(/[?&]run=/);
  }

  phase() {
    return this.page.locator('#headline').getAttribute('data-phase');
  }

  async settled() {
    await this.page.locator('#headline[data-judged]').waitFor();
  }

  figure() {
    return this.page.locator('.figure span').textContent();
  }

  laneNames() {
    return this.page.locator('loop-timeline .row .nm');
  }

  lane(name) {
    return this.page.locator('loop-timeline .row').filter({ has: this.page.locator(`.nm[title="${name}"]`) });
  }

  /** What the lane that is looked at says: its name, what stands beside it, its state. */
  selected() {
    return this.page.locator('loop-timeline .row[aria-current="true"]').textContent();
  }

  /** The lane that is looked at, where its name begins so. */
  chosen(name) {
    return this.page.locator('loop-timeline .row[aria-current="true"]').filter({ has: this.page.locator(`.nm[title^="${name}"]`) });
  }

  processIds(kind) {
    return this.page.locator('loop-timeline .row-group')
      .filter({ has: this.page.locator(`.group-name:text-is("${kind}")`) })
      .locator('.pid').evaluateAll((figures) => figures.map((figure) => /\d+$/.exec(figure.textContent)[0]));
  }

  async state(words) {
    await this.page.locator('#task .pill', { hasText: words }).waitFor();
  }

  share(of) {
    return this.page.locator(`#task [data-share="${of}"] dd`).textContent();
  }

  async fact(label) {
    return this.page.locator(`#task dt:text-is("${label}") + dd`).textContent();
  }

  async consoleSays(text) {
    await this.page.locator('#console li', { hasText: text }).first().waitFor();
  }
}
