// The helper's hands: a service, a class, done. One press at a time; what did not reach the server is asked again with the same ids.
const REPEAT_MS = 700, CALM_MS = 400, REFUSED_SHOWN_MS = 20000, VOID_SLACK_MS = 1500;
const sheet = byId('sheet'), issue = byId('issue');

/* ---- the two parts of a telephone ---- */
function view(part) {
  main.dataset.view = part;
  for (const tab of document.querySelectorAll('.tab')) tab.setAttribute('aria-pressed', tab.dataset.show === part);
  scrollTo(0, 0);
}

/* ---- issuing ---- */
const find = byId('find-service');
find.addEventListener('input', () => {
  const words = find.value.trim().toLowerCase().split(/\s+/);
  let found = 0;
  for (const tile of byId('tiles').children) {
    tile.hidden = !words.every(word => tile.dataset.searched.toLowerCase().includes(word));
    found += !tile.hidden;
  }
  byId('none-found').textContent = found ? '' : main.dataset.none;
});

function openIssue(tile) {
  issue.dataset.service = tile.dataset.service;
  issue.dataset.opener = tile.id;
  byId('issue-name').textContent = tile.dataset.name;
  issue.querySelector('input[name=count]').checked = true;
  issue.showModal();
  issue.querySelector('.class-key').focus();
}

// The ids of a request that got no answer serve again for the same wish: it may have arrived.
const unanswered = new Map();
function ids(wish, count) {
  if (!unanswered.has(wish)) unanswered.set(wish, Array.from({ length: count }, uuid).join(','));
  return unanswered.get(wish);
}

/* ---- moves: one at a time ---- */
let lastPress = -REPEAT_MS, wish = null;

document.body.addEventListener('htmx:beforeRequest', event => {
  const now = performance.now();
  if (busy || now - lastPress < REPEAT_MS) { event.preventDefault(); return; }
  lastPress = now;
  busy = true;
  main.setAttribute('aria-busy', 'true');
});
document.body.addEventListener('htmx:configRequest', event => {
  const { parameters } = event.detail, from = event.target;
  wish = null;
  if (from.matches('[data-issue]')) {
    const count = Number(issue.querySelector('input[name=count]:checked').value);
    wish = [issue.dataset.service, parameters.visitorClass, count].join(' ');
    parameters.service = issue.dataset.service;
    parameters.tickets = ids(wish, count);
  } else if (from.matches('[data-visit]')) {
    wish = ['by hand', ...['service', 'visitorClass', 'from', 'until'].map(name => from.elements[name].value)].join(' ');
    parameters.ticket = ids(wish, 1);
  } else if (from.matches('[data-paper]')) {
    wish = 'paper ' + from.getAttribute('hx-vals');
    parameters.requestId = ids(wish, 1);
  }
});
document.body.addEventListener('htmx:afterRequest', event => {
  busy = false;
  main.removeAttribute('aria-busy');
  const status = event.detail.xhr.status;
  if (status && wish) unanswered.delete(wish);
  if (status === 401) location.assign('/sign-in');
  else if (status !== 200 && status !== 409) say(refusal(event.detail.xhr));
  refresh();
});
// What was exchanged meanwhile cannot have the focus back: its successor of the same name has it.
let back = '';
sheet.addEventListener('close', () => byId(back)?.focus());

document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.id !== 'sheet-box') return;
  if (!sheet.open) back = (issue.open ? issue.dataset.opener : document.activeElement?.id) ?? '';
  if (issue.open) issue.close();
  byId('said').replaceChildren();
  if (!sheet.open) sheet.showModal();
  sheet.scrollTop = 0;
  (sheet.querySelector('[autofocus]') || sheet.querySelector('button, select, input'))?.focus();
  awaitPaper();
});

function refusal(xhr) {
  try { return JSON.parse(xhr.responseText).detail || main.dataset.unsent; } catch { return main.dataset.unsent; }
}

let fading = 0;
function say(words) {
  const tag = document.createElement('span');
  tag.className = 'tag is-warn';
  tag.textContent = words;
  if (issue.open) issue.close();
  byId('said').replaceChildren(tag);
  clearTimeout(fading);
  fading = setTimeout(() => byId('said').replaceChildren(), REFUSED_SHOWN_MS);
}

document.addEventListener('click', event => {
  const it = event.target.closest('button');
  if (!it) return;
  if (it.matches('[data-service]')) openIssue(it);
  if (it.matches('[data-show]')) view(it.dataset.show);
  if (it.matches('[data-back]')) it.closest('dialog').close();
});

/* ---- the list as it is looked for, and what concerns the floor ---- */
const filter = byId('filter');
let typing = 0;
let helped = Number(byId('notices').dataset.help);

filter.addEventListener('submit', event => event.preventDefault());
filter.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(refresh, 250); });

async function refresh() {
  if (asking || busy || pressing) { stale = true; return; }
  asking = true;
  stale = false;
  try {
    const wanted = new URLSearchParams(new FormData(filter));
    const html = await ask('/floor/live?' + wanted);
    if (busy || pressing) stale = true;
    else show(html);
    // Without the stream no word comes of a paper that is awaited.
    if (!linked) lookAtPaper();
    goodAt = officeNow();
    return true;
  } catch {
    return false;
  } finally {
    asking = false;
    setTimeout(() => stale && poll(), CALM_MS);
  }
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const focused = document.activeElement?.id;
  for (const id of ['list', 'notices']) {
    const part = document.importNode(fresh.getElementById(id), true);
    part.removeAttribute('hx-swap-oob');
    byId(id).replaceWith(part);
    htmx.process(part);
  }
  offset = Number(byId('list').dataset.now) - Date.now();
  if (focused) byId(focused)?.focus();
  const helps = Number(byId('notices').dataset.help);
  if (helps > helped) ring();
  helped = helps;
}

// An open sheet whose paper is awaited is looked at again, never under a finger or a field in use.
let papers = 0;
function awaitPaper() {
  clearTimeout(papers);
  const soonest = Math.min(...Array.from(sheet.querySelectorAll('[data-void-at]'), it => Number(it.dataset.voidAt)));
  if (Number.isFinite(soonest)) papers = setTimeout(lookAtPaper, Math.max(0, soonest - officeNow()) + VOID_SLACK_MS);
}
async function lookAtPaper() {
  const open = sheet.open && sheet.querySelector('[data-refresh]');
  if (!open || !sheet.querySelector('[data-void-at]') || sheet.querySelector('details[open]')) return;
  try {
    const html = await ask(open.dataset.refresh);
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.paper-now');
    const now = sheet.querySelectorAll('.paper-now');
    if (fresh.length === now.length) now.forEach((it, i) => it.replaceWith(document.importNode(fresh[i], true)));
    // That it was sent is no news beside what became of it.
    if (!sheet.querySelector('[data-void-at]')) sheet.querySelector('.sheet-said.is-ok')?.remove();
    awaitPaper();
  } catch { /* The lost line is said by the page itself. */ }
}

// A link may open a sheet; opened anew the page is the plain one.
if (main.dataset.opens) {
  view('list');
  history.replaceState(null, '', location.pathname);
  htmx.ajax('GET', main.dataset.opens, { target: '#sheet-box', swap: 'innerHTML' });
}

hears.push(kind => { if (kind !== 'alive') lookAtPaper(); });
followOffice();
