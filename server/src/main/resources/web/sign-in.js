// Hands name and secret to the one door for signing in, and says in words what came of it.
const form = document.getElementById('sign-in');
const said = document.getElementById('sign-in-said');
let asking = false;

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (asking) return;
  const name = form.elements.name.value.trim();
  const secret = form.elements.secret.value;
  if (!name || !secret) return say(form.dataset.empty, name ? 'secret' : 'name');
  asking = true;
  try {
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf },
      body: JSON.stringify({ name, secret }),
    });
    // 403: somebody has signed in in another tab meanwhile; the first page knows whom it has.
    if (answer.ok || answer.status === 403) return location.assign('/');
    if (answer.status === 429) say(form.dataset.wait.replace('{n}', answer.headers.get('Retry-After')), 'secret');
    else say(answer.status === 401 ? form.dataset.wrong : form.dataset.failed, 'secret');
  } catch {
    say(form.dataset.failed, 'secret');
  } finally {
    asking = false;
  }
});

function say(words, field) {
  said.textContent = words;
  form.elements[field].focus();
  if (field === 'secret') form.elements.secret.select();
}
