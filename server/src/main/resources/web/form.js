// Every form of the office: one press at a time, a question before what cannot be undone, a word when the line is cut,
// and for a date what it was understood as.
(() => {
  const REST_MS = 700;
  const main = document.getElementById('main');
  let pressed = -REST_MS, typed = false;

  const say = words => {
    const said = document.getElementById('form-said');
    if (!said) return;
    const tag = document.createElement('span');
    tag.className = 'tag is-warn';
    tag.textContent = words;
    said.replaceChildren(tag);
  };

  document.addEventListener('htmx:confirm', event => {
    const asks = event.detail.elt.dataset.asks;
    if (!asks) return;
    event.preventDefault();
    const dialog = document.getElementById('asks');
    dialog.querySelector('#asks-title').textContent = asks;
    const yes = dialog.querySelector('[data-yes]');
    yes.onclick = () => { dialog.close(); event.detail.issueRequest(true); };
    dialog.querySelector('[data-no]').onclick = () => dialog.close();
    dialog.showModal();
  });

  document.addEventListener('htmx:beforeRequest', event => {
    const now = performance.now();
    if (now - pressed < REST_MS) return event.preventDefault();
    pressed = now;
  });

  document.addEventListener('htmx:beforeOnLoad', event => { if (event.detail.xhr.status < 300) typed = false; });

  document.addEventListener('htmx:afterRequest', event => {
    pressed = performance.now();
    const answer = event.detail.xhr;
    if (answer.status === 429) say(main.dataset.wait.replace('{n}', answer.getResponseHeader('Retry-After') || '5'));
    else if (!event.detail.successful && ![401, 409, 422].includes(answer.status)) say(main.dataset.unsent);
    if (event.detail.successful) typed = false;
  });

  document.addEventListener('htmx:afterSettle', () => {
    document.querySelectorAll('[data-date]').forEach(understand);
    const first = document.querySelector('.is-wrong input, .is-wrong textarea, .is-wrong select');
    if (first) first.focus();
    // The key that was pressed went with its form: who has no mouse goes on from the new one.
    else if (document.activeElement === document.body) document.querySelector('#form .main-key')?.focus({ preventScroll: true });
    if (!first) document.getElementById('form-said')?.scrollIntoView({ block: 'nearest' });
  });

  async function understand(field) {
    const said = field.closest('.field').querySelector('.understood');
    const text = field.value.trim();
    if (!main.dataset.dates || !text) return said.replaceChildren();
    try {
      const answer = await fetch(main.dataset.dates + '?text=' + encodeURIComponent(text));
      if (answer.ok && field.value.trim() === text) said.textContent = await answer.text();
    } catch { /* It is said again when the form is saved. */ }
  }

  let soon;
  document.addEventListener('input', event => {
    typed = true;
    if (!event.target.matches('[data-date]')) return;
    clearTimeout(soon);
    soon = setTimeout(understand, 300, event.target);
  });
  addEventListener('beforeunload', event => { if (typed) event.preventDefault(); });
  document.querySelectorAll('[data-date]').forEach(understand);
})();
