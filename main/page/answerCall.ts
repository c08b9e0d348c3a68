import { callApi, type NotebookApi } from '../../shared/api';
import { err, type Result } from '../../shared/result';

/**
 * Answers one call that a window sent. A defect is reported on the console and becomes a Failure as well, because
 * neither IPC nor HTTP carries an exception whole.
 */
export async function answerCall(api: NotebookApi, name: unknown, argument: unknown): Promise<Result<unknown>> {
  try {
    return await callApi(api, name, argument);
  } catch (defect) {
    console.error(defect);
    return err(
      'internal',
      'This could not be done, by a fault of Commonplace. What was saved before is safe; check the library if it happens again.',
    );
  }
}
