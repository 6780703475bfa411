// Keeps the live part of a page fresh, and never takes it from under a finger: Today and Devices.
const REPEAT_MS = 700, CALM_MS = 2000, LOOK_MS = 10000, DONE_SHOWN_MS = 8000, REFUSED_SHOWN_MS = 20000;

/* ---- keeping it fresh ---- */
let shownAt = 0, askedAt = 0, later = null;

async function refresh() {
  if (asking || busy || pressing) { stale = true; return; }
  const calm = askedAt + CALM_MS - performance.now();
  if (calm > 0) { later ??= setTimeout(() => { later = null; poll(); }, calm); return; }
  asking = true;
  stale = false;
  askedAt = performance.now();
  try {
    const html = await ask(main.dataset.live);
    const at = Number(/data-now="(\d+)"/.exec(html)[1]);
    if (busy || pressing || document.querySelector('dialog[open]')) stale = true;
    else if (at >= shownAt) htmx.swap('#live', html, { swapStyle: 'outerHTML', swapDelay: 0, settleDelay: 0 });
    goodAt = officeNow();
    return true;
  } catch {
    return false;
  } finally {
    asking = false;
  }
}

// Whoever was cut off looks at once.
hears.push(kind => { if (kind === 'linked') askedAt = -CALM_MS; });

// How devices are is no event of the stream.
setInterval(refresh, LOOK_MS);

/* ---- keys: one press at a time, and none at a place to which a key has just moved ---- */
let lastPress = -REPEAT_MS, restsUntil = 0, places = new Map();

const keys = () => [...document.querySelectorAll('#live button[id], #live a[id]')];
const rests = () => performance.now() < restsUntil;

document.body.addEventListener('htmx:beforeRequest', event => {
  const now = performance.now();
  if (busy || now - lastPress < REPEAT_MS || event.target.closest('#live') && rests()) { event.preventDefault(); return; }
  lastPress = now;
  busy = true;
  main.setAttribute('aria-busy', 'true');
});
document.body.addEventListener('htmx:afterRequest', event => {
  busy = false;
  main.removeAttribute('aria-busy');
  event.target.closest('dialog')?.close();
  const status = event.detail.xhr.status;
  if (status === 401) location.assign('/sign-in');
  else if (status !== 200 && status !== 409) { say(false, refusal(event.detail.xhr)); refresh(); }
  else if (event.target.matches('form[data-clears]') && status === 200) event.target.reset();
});
document.body.addEventListener('htmx:oobAfterSwap', event => {
  if (event.target.id === 'said') fade(event.target.querySelector('.is-ok') ? DONE_SHOWN_MS : REFUSED_SHOWN_MS);
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

/* ---- fingers, mouse and dialogs ---- */
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener && !rests()) open(opener);
  if (event.target.closest('[data-back]')) event.target.closest('dialog').close();
});
document.addEventListener('close', () => { if (stale) poll(); }, true);

function open(opener) {
  const dialog = byId(opener.dataset.opens);
  for (const [name, value] of Object.entries(opener.dataset)) {
    const field = dialog.querySelector(`input[type=hidden][name=${name}]`);
    if (field) field.value = value;
  }
  dialog.querySelectorAll('[data-said]').forEach(it => { it.textContent = opener.dataset[it.dataset.said]; });
  fillClock(dialog);
  dialog.showModal();
}

// What this computer's clock says, for whoever is to set the office's; the year is that of the Buddhist era.
function fillClock(dialog) {
  const now = new Date(Date.now() + 7 * 3600e3);
  const two = n => String(n).padStart(2, '0');
  const parts = { day: now.getUTCDate(), month: now.getUTCMonth() + 1, year: now.getUTCFullYear() + 543, hour: two(now.getUTCHours()), minute: two(now.getUTCMinutes()) };
  dialog.querySelectorAll('[data-clock]').forEach(it => { it.value = parts[it.dataset.clock]; });
}

/* ---- time that passes ---- */
function tick() {
  const now = officeNow();
  set(byId('clock'), clockTime(now));
  for (const it of document.querySelectorAll('[data-since]')) {
    const seconds = Math.max(0, Math.floor((now - it.dataset.since) / 1000));
    const two = n => String(n).padStart(2, '0');
    set(it, it.dataset.form === 'clock' ? two(Math.floor(seconds / 60)) + ':' + two(seconds % 60)
      : main.dataset.minutes.replace('{n}', Math.floor(seconds / 60)));
  }
}

/* ---- each new live part ---- */
function shown() {
  shownAt = Number(byId('live').dataset.now);
  offset = shownAt - Date.now();
  goodAt = shownAt;
  const now = new Map(keys().map(it => [it.id, it.getBoundingClientRect().top + scrollY]));
  if ([...now].some(([id, top]) => Math.abs(top - (places.get(id) ?? NaN)) > 2 || !places.has(id))) restsUntil = performance.now() + REPEAT_MS;
  places = now;
  tick();
}
document.body.addEventListener('htmx:afterSwap', shown);
shown();
restsUntil = 0;
setInterval(tick, 1000);

followOffice();
