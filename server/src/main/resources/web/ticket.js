// Keeps a visitor's ticket fresh by asking now and then: an address has ten questions a minute, and five telephones may share it.
const NEAR_MS = 15000, FAR_MS = 30000, OVER_MS = 60000, PATIENCE_MS = 8000, SILENT_MS = 75000, BUZZ_MS = 5000, BUZZES = 12;
const byId = id => document.getElementById(id);
const shown = () => byId('ticket').dataset;
const address = location.pathname.replace(/\/+$/, '') + '/now';
let goodAt = performance.now(), timer = 0, asking = false;

/* ---- asking ---- */
function pause() {
  if (shown().over) return OVER_MS;
  return shown().turn || shown().ahead !== '' && Number(shown().ahead) <= 3 ? NEAR_MS : FAR_MS;
}

async function ask() {
  if (asking) return;
  asking = true;
  clearTimeout(timer);
  let wait = NEAR_MS;
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status === 404) return location.reload();
    if (answer.status === 429) {
      wait = Math.max(wait, 1000 * Number(answer.headers.get('Retry-After') || 0));
      if (performance.now() - goodAt > SILENT_MS) lost(true);
    } else if (answer.ok) {
      show(await answer.text());
      wait = pause();
    } else lost(true);
  } catch {
    lost(true);
  } finally {
    asking = false;
    // Those who opened the page together do not ask together.
    timer = setTimeout(ask, wait * (0.9 + Math.random() / 5));
  }
}

function lost(is) {
  byId('lost').hidden = !is;
  byId('lost-since').textContent = byId('main').dataset.lost.replace('{t}', shown().time);
}

function show(html) {
  const before = { turn: shown().turn, ahead: shown().ahead };
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('ticket');
  if (!fresh) return lost(true);
  byId('ticket').replaceWith(document.importNode(fresh, true));
  goodAt = performance.now();
  lost(false);
  drawn();
  if (shown().turn && !before.turn) buzz();
  else if (shown().ahead !== before.ahead && ['1', '2'].includes(shown().ahead)) vibrate();
}

/* ---- the row of blocks: one fills for each who was called since this telephone first looked ---- */
const KEPT = 'ahead ' + location.pathname;

function drawn() {
  const { ahead, number, turn } = shown();
  const row = document.querySelector('.blocks');
  const headline = document.querySelector(turn ? '.turn-head' : ahead ? '.ahead-count, .ahead-next' : '.what-to-do');
  document.title = number + (headline ? ' · ' + headline.textContent.trim().replace(/\s+/g, ' ') : '') + ' · ' + byId('main').dataset.title;
  if (turn || ahead === '0') byId('said').textContent = headline.textContent.trim();
  if (!row) return;
  const left = Number(ahead), most = row.children.length;
  const first = Math.max(left, Number(kept()) || 0);
  keep(first);
  const blocks = Math.min(first, 12), past = Math.min(blocks - 1, Math.round((first - left) * blocks / first));
  row.replaceChildren(...Array.from({ length: Math.max(blocks, most) }, (_, i) => {
    const block = document.createElement('span');
    if (i < past) block.className = 'past';
    return block;
  }));
}

// A telephone that keeps nothing shows the blocks empty.
function kept() { try { return sessionStorage.getItem(KEPT); } catch { return null; } }
function keep(value) { try { sessionStorage.setItem(KEPT, value); } catch { /* As above. */ } }

/* ---- one's turn: it shakes until somebody has seen it, where the telephone lets a page do so ---- */
let buzzing = 0;

function vibrate() {
  return navigator.userActivation?.hasBeenActive && navigator.vibrate?.([400, 200, 400, 200, 400]);
}

function buzz() {
  clearInterval(buzzing);
  if (!vibrate()) return;
  byId('seen').hidden = false;
  let times = 1;
  buzzing = setInterval(() => {
    if (!shown().turn || ++times > BUZZES) return clearInterval(buzzing);
    if (byId('seen')) byId('seen').hidden = false;
    vibrate();
  }, BUZZ_MS);
}

document.addEventListener('click', event => {
  if (!event.target.closest('#seen')) return;
  clearInterval(buzzing);
  navigator.vibrate?.(0);
  byId('seen').hidden = true;
});

// A telephone that was in the pocket looks at once, and not sooner than it may.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && performance.now() - goodAt > NEAR_MS) ask();
});
addEventListener('online', () => !byId('lost').hidden && ask());

drawn();
timer = setTimeout(ask, pause());
