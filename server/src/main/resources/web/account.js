// บัญชีของฉัน: each form knocks at a door of the server as JSON, and says in words what came of it.
const main = document.getElementById('main');
const DONE = 'batq.account.done';
let asking = false;

document.addEventListener('submit', async event => {
  const form = event.target.closest('[data-api]');
  if (!form) return;
  event.preventDefault();
  if (asking) return;
  const again = form.querySelector('[data-repeats]');
  if (again && again.value !== form.elements[again.dataset.repeats].value) return refuse(form, main.dataset.differs);
  asking = true;
  try {
    const answer = await fetch(form.dataset.api, {
      method: form.dataset.method ?? 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf },
      body: form.dataset.method === 'DELETE' ? undefined : JSON.stringify(values(form)),
    });
    if (answer.ok) await done(form, answer);
    else await refused(form, answer);
  } catch {
    refuse(form, main.dataset.failed);
  } finally {
    asking = false;
  }
});

function values(form) {
  return Object.fromEntries([...form.elements].filter(it => it.name)
    .map(it => [it.name, 'number' in it.dataset ? Number(it.value) : it.value]));
}

async function done(form, answer) {
  if (form.dataset.shows) return showSheet(form, await answer.json());
  // The page is drawn anew, with the token that it needs from now on.
  sessionStorage.setItem(DONE, form.dataset.done);
  location.reload();
}

async function refused(form, answer) {
  const code = answer.headers.get('Content-Type')?.includes('json') ? (await answer.json()).code : '';
  if (answer.status === 401 && !code.includes('code') && !code.includes('clock')) return location.assign('/sign-in');
  const words = main.dataset[code.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? main.dataset.failed;
  refuse(form, words.replace('{n}', answer.headers.get('Retry-After')));
}

function refuse(form, words) {
  form.querySelector('.said').textContent = words;
  const field = form.querySelector('input');
  field?.focus();
  field?.select();
}

function showSheet(form, sheet) {
  document.getElementById('factor-secret').textContent = sheet.secret.replace(/(.{4})(?=.)/g, '$1 ');
  document.getElementById('factor-address').href = sheet.address;
  document.getElementById('factor-codes').replaceChildren(...sheet.codes.map(code => {
    const line = document.createElement('li');
    line.textContent = code;
    return line;
  }));
  form.hidden = true;
  const shown = document.getElementById(form.dataset.shows);
  shown.hidden = false;
  shown.focus();
}

document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });

document.getElementById('account-said').textContent = sessionStorage.getItem(DONE) ?? '';
sessionStorage.removeItem(DONE);
