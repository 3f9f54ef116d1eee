import type { HeardAlert } from '../../../contract/alerts.ts';
import { rankOf } from '../desk/severity-rank.ts';

/** Notes of a sound by the rank of its severity, as frequencies in Hz: the most severe rises and repeats. */
const MELODIES: readonly (readonly number[])[] = [[880, 1175, 880, 1175], [784, 988], [659]];
/** Of a severity beyond these, and of what is of no case. */
const OTHER: readonly number[] = [587, 784];

const NOTE_SECONDS = 0.16;
const LOUDNESS = 0.18;

/** At rest while nothing sounds: it would keep the audio device awake, and a process busy. */
let context: AudioContext | null = null;
let sounding = 0;

/**
 * Plays the short sound of a severity, by its rank in the policies in force; one beyond the third has the general one.
 */
export function sound(severity: string | null, isUrgent: boolean): void {
  context ??= new AudioContext();
  const audio = context;
  void audio.resume();
  const melody = (severity === null ? undefined : MELODIES[rankOf(severity)]) ?? OTHER;
  melody.forEach((frequency, place) => {
    const start = audio.currentTime + 0.02 + place * NOTE_SECONDS;
    const tone = new OscillatorNode(audio, { frequency, type: isUrgent ? 'triangle' : 'sine' });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS);
    sounding += 1;
    tone.addEventListener('ended', () => {
      sounding -= 1;
      if (sounding === 0) void audio.suspend();
    });
  });
}

/** Lets an alert be heard: its sound, and its words read out. */
export function hear({ sound: made, text }: Pick<HeardAlert, 'sound' | 'text'>): void {
  if (made !== null) sound(made.severity, made.isUrgent);
  if (text !== null) speak(text);
}

/** Reads a text out in the page's language, after what is being read out. */
function speak(text: string): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = document.documentElement.lang;
  window.speechSynthesis.speak(utterance);
}
