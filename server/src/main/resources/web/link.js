// The line of a page that is kept fresh: the office's time, one stream a browser, and a word when it is cut. The page's own script has
// refresh(), may put a function into hears, and calls followOffice() when it is ready.
const main = document.getElementById('main');
const thai = document.documentElement.lang === 'th';
const byId = id => document.getElementById(id);
const POLL_MS = 5000, PATIENCE_MS = 8000;

/* ---- the office's time: the server's clock, carried on by ours ---- */
let offset = 0, goodAt = Date.now();
const officeNow = () => Date.now() + offset;

function clockTime(at) {
  const local = new Date(at + 7 * 3600e3).toISOString().slice(11, 16);
  return thai ? local.replace(':', '.') + ' น.' : local;
}

function set(it, words) { if (it.textContent !== words) it.textContent = words; }

/* ---- what the page is doing: asking for a fresh part, making a move, under a finger ---- */
let asking = false, stale = false, pressing = false, busy = false, linked = null, polling = null;

document.addEventListener('pointerdown', () => { pressing = true; });
['pointerup', 'pointercancel'].forEach(kind => document.addEventListener(kind, () =>
  // The click comes after; only then may the live part be exchanged.
  setTimeout(() => { pressing = false; if (stale) poll(); }, 50)));

async function ask(path) {
  const answer = await fetch(path, { headers: { 'HX-Request': 'true', 'X-Client-Time': new Date().toISOString() }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status === 401) {
    location.assign('/sign-in');
    return new Promise(() => { /* The page is being left. */ });
  }
  if (!answer.ok) throw new Error('refused: ' + answer.status);
  return answer.text();
}

// crypto.randomUUID exists only on https; an office's own network has none.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/* ---- the line ---- */
const hears = [];

async function heard(kind) {
  if (kind === 'signed-out') return location.assign('/sign-in');
  if (kind === 'lost') {
    linked = false;
    if (!polling) polling = setInterval(poll, POLL_MS);
    return poll();
  }
  hears.forEach(it => it(kind));
  if (kind === 'linked') {
    linked = true;
    clearInterval(polling);
    polling = null;
    if (await refresh() !== false) showLink(true);
  } else if (kind === 'news') {
    refresh();
  }
  if (linked) goodAt = officeNow();
}

// Without the stream the page asks from time to time; only when that fails, too, is the connection lost. A question
// that was put off asks by this, too, so that its answer counts.
async function poll() {
  const answered = await refresh();
  if (!linked && answered !== undefined) showLink(answered);
}

function showLink(up) {
  byId('lost').hidden = up;
  main.classList.toggle('is-lost', !up);
  byId('link').textContent = up ? main.dataset.linked : main.dataset.unlinked;
  byId('lost-at').textContent = clockTime(goodAt);
}

/* ---- one stream a browser; without a shared worker only the tab in front has one ---- */
function followOffice() {
  if (window.SharedWorker) {
    const stream = new SharedWorker('/assets/stream.js', 'batq');
    stream.port.onmessage = event => heard(event.data);
    addEventListener('pagehide', () => stream.port.postMessage('bye'));
    addEventListener('pageshow', event => event.persisted && location.reload());
    return;
  }
  let stop = null;
  const follow = () => {
    if (document.hidden) { stop?.(); stop = null; } else { stop ??= followEvents(heard); }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
