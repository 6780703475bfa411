// The Devices page's own: a counter is asked for a counter's key alone, and a browser is enrolled by its cookie.
const kind = document.getElementById('kind');
if (kind) {
  const field = document.getElementById('counter-field');
  const show = () => { field.hidden = kind.value !== 'COUNTER'; };
  kind.addEventListener('change', show);
  document.getElementById('pair').addEventListener('reset', () => setTimeout(show));
  show();
}

document.getElementById('enrol')?.addEventListener('submit', async event => {
  event.preventDefault();
  if (busy) return;
  busy = true;
  const form = event.target, fields = new FormData(form);
  try {
    const answer = await fetch('/api/counter-browsers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf },
      body: JSON.stringify({ name: fields.get('name'), counterId: Number(fields.get('counterId')) })
    });
    if (answer.status === 401) return location.assign('/sign-in');
    const told = await answer.json();
    if (answer.ok) { form.reset(); say(true, main.dataset.enrolled); } else say(false, told.detail || main.dataset.unsent);
  } catch {
    say(false, main.dataset.unsent);
  } finally {
    busy = false;
    refresh();
  }
});
