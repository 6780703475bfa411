// Two rising notes. A browser lets a page sound only after its first key or touch; until then words must do.
let sound = null;
['keydown', 'pointerdown'].forEach(kind =>
  document.addEventListener(kind, () => { sound ??= new AudioContext(); }, { once: true }));

function ring() {
  if (!sound) return;
  [659, 784].forEach((pitch, i) => {
    const note = sound.createOscillator(), loud = sound.createGain(), at = sound.currentTime + i * 0.16;
    note.frequency.value = pitch;
    loud.gain.setValueAtTime(0, at);
    loud.gain.linearRampToValueAtTime(0.15, at + 0.02);
    loud.gain.linearRampToValueAtTime(0, at + 0.12);
    note.connect(loud).connect(sound.destination);
    note.start(at);
    note.stop(at + 0.14);
  });
}
