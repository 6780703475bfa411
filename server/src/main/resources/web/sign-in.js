// Hands name and secret, and a code where one is asked for, to the door for signing in, and says in words what came of it.
const form = document.getElementById('sign-in');
const said = document.getElementById('sign-in-said');
const codeRow = document.getElementById('code-row');
let asking = false;

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (asking) return;
  const name = form.elements.name.value.trim();
  const secret = form.elements.secret.value;
  if (!name || !secret) return say(form.dataset.empty, name ? 'secret' : 'name');
  const code = form.elements.code.value.trim();
  const coded = !codeRow.hidden;
  if (coded && !code) return say(form.dataset.code, 'code');
  asking = true;
  try {
    const answer = await fetch(coded ? '/api/session/code' : '/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf },
      body: JSON.stringify(coded ? { name, secret, code } : { name, secret }),
    });
    // 403: somebody has signed in in another tab meanwhile; the first page knows whom it has.
    if (answer.ok || answer.status === 403) return location.assign('/');
    if (answer.status === 429) say(form.dataset.wait.replace('{n}', answer.headers.get('Retry-After')), 'secret');
    else if (answer.status === 401) refused((await answer.json()).code);
    else say(form.dataset.failed, 'secret');
  } catch {
    say(form.dataset.failed, 'secret');
  } finally {
    asking = false;
  }
});

function refused(code) {
  if (code === 'code-needed') {
    codeRow.hidden = false;
    say(form.dataset.code, 'code');
  } else if (code === 'wrong-code') say(form.dataset.wrongCode, 'code');
  else if (code === 'clock-in-doubt') say(form.dataset.doubt, 'code');
  else say(form.dataset.wrong, 'secret');
}

function say(words, field) {
  said.textContent = words;
  form.elements[field].focus();
  if (field !== 'name') form.elements[field].select();
}
