import { answerInTime, callMethod, connectToSessionBus, NoAnswerError } from '../session-bus.ts';

/**
 * Whether the Secret Service of a Linux desktop answers at all. What Electron asks it of keeps the whole program
 * waiting: more than a minute for one that hangs, in which no window is drawn and the program cannot be quit. That
 * there is no service, or no session bus, is an answer; Electron hears of it at once, too.
 */
export async function keyStoreAnswers(): Promise<boolean> {
  try {
    const bus = await connectToSessionBus(() => {});
    try {
      await answerInTime(
        callMethod(bus, ['org.freedesktop.secrets', '/', 'org.freedesktop.DBus.Peer', 'Ping']),
      );
    } finally {
      bus.disconnect();
    }
    return true;
  } catch (error) {
    // An error in words is an answer like any other.
    return !(error instanceof NoAnswerError);
  }
}
