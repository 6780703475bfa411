// The Counter page's hands: keys, one press at a time, the live part kept fresh, and time that passes.
const REPEAT_MS = 700, OPENED_MS = 350, CALM_MS = 250, DONE_SHOWN_MS = 8000, REFUSED_SHOWN_MS = 20000, WALL_MS = 2000, VOID_SLACK_MS = 1500;
const desk = () => document.getElementById('desk');

/* ---- keeping the live part fresh ---- */
let shownAt = 0, moves = 0;

async function refresh() {
  if (asking || busy || pressing) { stale = true; return; }
  asking = true;
  stale = false;
  const moved = moves;
  try {
    const html = await ask(main.dataset.desk);
    // A move may have overtaken this answer, which knows nothing of it; a finger on a key must not lose it.
    const at = Number(/data-now="(\d+)"/.exec(html)[1]);
    if (busy || pressing || moves !== moved) stale = true;
    else if (at >= shownAt) htmx.swap('#desk', html, { swapStyle: 'outerHTML', swapDelay: 0, settleDelay: 0 });
    goodAt = officeNow();
    return true;
  } catch {
    return false;
  } finally {
    asking = false;
    setTimeout(() => stale && poll(), CALM_MS);
  }
}

/* ---- moves: one at a time, each with an id of its own ---- */
let lastPress = -REPEAT_MS;

const rests = key => key.getAttribute('aria-disabled') === 'true';

// What only opens a sheet may follow a move at once; what it offers rests for a moment, lest a double click choose it.
const opens = event => event.detail.requestConfig.verb === 'get';

document.body.addEventListener('htmx:beforeRequest', event => {
  const now = performance.now();
  if (busy || rests(event.target) || !opens(event) && now - lastPress < REPEAT_MS) { event.preventDefault(); return; }
  lastPress = opens(event) ? Math.max(lastPress, now - REPEAT_MS + OPENED_MS) : now;
  busy = true;
  main.setAttribute('aria-busy', 'true');
});
// The id of a press that got no answer serves again for the same wish: it may have arrived.
let asked = null, unanswered = null;
document.body.addEventListener('htmx:configRequest', event => {
  if (busy) return;
  if (event.detail.verb !== 'post') { asked = null; return; }
  const wish = event.detail.path + '?' + new URLSearchParams(event.detail.formData);
  asked = { wish, id: unanswered?.wish === wish ? unanswered.id : uuid() };
  event.detail.parameters.requestId = asked.id;
});
document.body.addEventListener('htmx:afterRequest', event => {
  busy = false;
  if (asked) unanswered = event.detail.xhr.status ? null : asked;
  main.removeAttribute('aria-busy');
  if (!opens(event)) { moves++; sheet.close(); }
  const status = event.detail.xhr.status;
  if (status === 401) location.assign('/sign-in');
  else if (status !== 200 && status !== 409) { say(false, refusal(event.detail.xhr)); refresh(); }
  if (stale) refresh();
});
document.body.addEventListener('htmx:oobAfterSwap', event => {
  if (event.target.closest('#said')) fade(byId('said').querySelector('.is-ok') ? DONE_SHOWN_MS : REFUSED_SHOWN_MS);
});

function refusal(xhr) {
  try { return JSON.parse(xhr.responseText).detail || main.dataset.unsent; } catch { return main.dataset.unsent; }
}

let fading = 0;
function fade(after) {
  clearTimeout(fading);
  fading = setTimeout(() => byId('said').replaceChildren(), after);
}
function say(done, words) {
  const tag = document.createElement('span');
  tag.className = 'tag ' + (done ? 'is-ok' : 'is-warn');
  tag.textContent = words;
  byId('said').replaceChildren(tag);
  fade(done ? DONE_SHOWN_MS : REFUSED_SHOWN_MS);
}

/* ---- keys of the keyboard, by their place: a Thai layout has other letters there ---- */
const isField = it => it.matches('input, select, textarea, [contenteditable]');
const isPressable = it => it.matches('button, a, summary');

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
  if (isField(event.target)) return;
  if (isPressable(event.target) && (event.code === 'Space' || event.code === 'Enter')) {
    if (event.repeat) event.preventDefault();
    return;
  }
  const key = document.querySelector(`[data-key="${event.code}"]`);
  if (!key) return;
  event.preventDefault();
  if (!event.repeat) key.click();
});

/* ---- fingers and mouse ---- */
document.addEventListener('click', event => {
  if (event.target.closest('[data-back]')) sheet.close();
  if (event.target.closest('[data-narrow]')) open(location.pathname, 'batq-counter', 'popup,width=340,height=760');
  // After a click the space bar is the main key again, not the one just clicked.
  const pressed = event.target.closest('button, input[type=checkbox]');
  if (pressed && event.detail > 0 && !pressed.closest('dialog')) pressed.blur();
});

/* ---- the sheet: what opens over the page where a key needs a reason, a length or a service ---- */
const sheet = byId('sheet');
let back = '';

function showSheet(event) {
  const opener = event.detail.requestConfig.elt;
  back = opener === document.activeElement ? opener.id : '';
  if (!sheet.open) sheet.showModal();
  sheet.scrollTop = 0;
  sheet.querySelector('.key').focus();
}
// Whoever came there by Tab goes on from there; after a letter of the keyboard the space bar is the main key again.
// The browser leaves the focus in a sheet that is gone until it next draws; a space bar pressed at once would be lost there.
sheet.addEventListener('close', () => {
  document.activeElement.blur();
  byId(back)?.focus();
});
sheet.addEventListener('submit', event => event.preventDefault());

/* ---- time that passes, and the title of the tab ---- */
let idleSince = '';

function tick() {
  const now = officeNow();
  byId('clock').textContent = clockTime(now);
  for (const it of document.querySelectorAll('[data-since]')) {
    const seconds = Math.max(0, Math.floor((now - it.dataset.since) / 1000));
    if (it.dataset.standard) service(it, seconds);
    else set(it, main.dataset.minutes.replace('{n}', Math.floor(seconds / 60)));
    if (it.classList.contains('row-minutes')) it.closest('.row').classList.toggle('long', seconds >= 600);
  }
  for (const it of document.querySelectorAll('[data-until]')) {
    const left = Math.ceil((it.dataset.until - now) / 1000);
    set(it, left > 0 ? it.dataset.counting.replace('{n}', left) : it.dataset.then);
  }
  // Its place stays, so that nothing moves under the finger.
  for (const it of document.querySelectorAll('[data-vanishes]')) it.classList.toggle('gone', now >= it.dataset.vanishes);
  title(now);
}

function service(it, seconds) {
  const two = n => String(n).padStart(2, '0');
  set(it, two(Math.floor(seconds / 60)) + ':' + two(seconds % 60));
  const box = it.closest('.service-time');
  box.querySelector('progress').value = Math.min(seconds, it.dataset.standard);
  box.querySelector('.over').hidden = seconds <= it.dataset.standard;
}

const thaiDigits = n => thai ? String(n).replace(/\d/g, d => '๐๑๒๓๔๕๖๗๘๙'[d]) : String(n);

function title(now) {
  const { waiting, longest, idle } = desk().dataset;
  const minutes = longest ? Math.floor((now - longest) / 60000) : 0;
  const words = waiting === '0' ? main.dataset.emptyTitle
    : main.dataset.waitingTitle.replace('{n}', waiting).replace('{m}', thaiDigits(Math.max(0, minutes)));
  document.title = (idle ? idle + ' ' : '') + words + ' · ' + main.dataset.counter;
}

/* ---- a visitor comes to an idle counter: two rising notes, and their words ---- */
function arrived(number) {
  say(true, main.dataset.arrived.replace('{number}', number));
  ring();
}

/* ---- each new live part ---- */
let wasEmpty = null, scrolled = 0, askingWall = null, askingPaper = null, helped = 0;

function shown() {
  const now = desk();
  shownAt = Number(now.dataset.now);
  offset = shownAt - Date.now();
  goodAt = shownAt;
  // Whom a key of this page has put into the line has not just come.
  if (wasEmpty && now.dataset.idle && !busy) arrived(now.dataset.idle);
  wasEmpty = now.dataset.waiting === '0';
  // What a wall says of a call is no event of the stream: for a while after the call the page asks.
  clearTimeout(askingWall);
  if (now.dataset.awaitsWall) askingWall = setTimeout(refresh, WALL_MS);
  // That a kiosk stays silent is no event either.
  clearTimeout(askingPaper);
  const voidAt = Number(byId('paper-now')?.dataset.voidAt);
  if (voidAt > shownAt) askingPaper = setTimeout(refresh, voidAt - shownAt + VOID_SLACK_MS);
  const helps = Number(byId('notices').dataset.help);
  if (helps > helped) ring();
  helped = helps;
  if (byId('queue-list')) byId('queue-list').scrollTop = scrolled;
  tick();
}

document.body.addEventListener('htmx:beforeSwap', () => { scrolled = byId('queue-list')?.scrollTop ?? 0; });
document.body.addEventListener('htmx:afterSwap', event => event.detail.target?.id === 'sheet' ? showSheet(event) : shown());
shown();
setInterval(tick, 1000);

followOffice();
