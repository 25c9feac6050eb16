/** The end of a pause. No alarm rings: it is seen when anything wakes the background, at the latest by the next news page or the popup. */
import { pauseIsOver, resume, type Settings } from '../../common/settings';

/** Takes a pause that is over out of the storage; that makes the open tabs be read again. */
export async function endPause(settings: Settings): Promise<void> {
  if (!settings.pausedSession && pauseIsOver(settings)) await resume().catch(() => undefined);
}
