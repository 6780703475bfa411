// The story on paper: what is printed is said by the style sheet.
document.getElementById('print')?.addEventListener('click', () => print());

// Whoever came from a page goes back to it.
const back = document.getElementById('back');
back.hidden = history.length < 2;
back.addEventListener('click', () => history.back());
