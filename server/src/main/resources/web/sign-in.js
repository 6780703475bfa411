// Hands name and secret, a code where one is asked for, or a PIN to the doors for signing in, and says in words what came of it.
const words = document.getElementById('doors').dataset;
const form = document.getElementById('sign-in');
const codeRow = document.getElementById('code-row');
let asking = false;

form.addEventListener('submit', async event => {
  event.preventDefault();
  const name = form.elements.name.value.trim();
  const secret = form.elements.secret.value;
  if (!name || !secret) return say(words.empty, name ? 'secret' : 'name');
  const code = form.elements.code.value.trim();
  const coded = !codeRow.hidden;
  if (coded && !code) return say(words.code, 'code');
  const answer = await knock(coded ? '/api/session/code' : '/api/session', coded ? { name, secret, code } : { name, secret });
  if (!answer) return;
  // 403: somebody has signed in in another tab meanwhile; the first page knows whom it has.
  if (answer.status === 403) location.assign('/');
  else if (answer.status === 401) refused((await answer.json()).code);
  else say(troubled(answer), 'secret');
});

/** Asks a door; whoever is let in goes on, every other answer comes back. */
async function knock(door, body, to = '/') {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(door, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf },
      body: JSON.stringify(body),
    });
    if (answer.ok) return void location.assign(to);
    return answer;
  } catch {
    return new Response(null, { status: 503 });
  } finally {
    asking = false;
  }
}

const troubled = answer => answer.status === 429 ? words.wait.replace('{n}', answer.headers.get('Retry-After')) : words.failed;

function refused(code) {
  if (code === 'code-needed') {
    codeRow.hidden = false;
    say(words.code, 'code');
  } else if (code === 'wrong-code') say(words.wrongCode, 'code');
  else if (code === 'clock-in-doubt') say(words.doubt, 'code');
  else say(words.wrong, 'secret');
}

function say(sentence, field) {
  document.getElementById('sign-in-said').textContent = sentence;
  form.elements[field].focus();
  if (field !== 'name') form.elements[field].select();
}

/* ---- at a browser paired with a counter: a name, then a PIN ---- */
const pins = document.getElementById('pin-form');

pins?.addEventListener('change', event => event.target.name === 'clerk' && pins.elements.pin.focus());
pins?.addEventListener('submit', async event => {
  event.preventDefault();
  const clerk = pins.querySelector('[name=clerk]:checked')?.value;
  const pin = pins.elements.pin.value;
  if (!clerk || !pin) return sayPin(words.noPin);
  const answer = await knock('/api/session/pin', { staffId: Number(clerk), pin }, pins.dataset.to);
  if (!answer) return;
  const code = answer.status === 401 || answer.status === 403 ? (await answer.json()).code : '';
  if (code === 'not-enrolled') sayPin(words.notEnrolled);
  else if (answer.status === 401) sayPin(words.wrongPin);
  else if (answer.status === 403) location.assign('/');
  else sayPin(troubled(answer));
});

function sayPin(sentence) {
  document.getElementById('pin-said').textContent = sentence;
  pins.elements.pin.focus();
  pins.elements.pin.select();
}
