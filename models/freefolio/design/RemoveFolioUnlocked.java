package freefolio.design;

import freefolio.kernel.Task;

/**
 * Design e with the call before the locks everywhere, so that a test under them may still stop the
 * removal which has been announced.
 */
final class RemoveFolioUnlocked extends RemoveFolio {
  @Override
  public void before_tests(Task current, Removal removal) {
    before_locks(current, removal);
  }

  @Override
  public void before_removal(Task current, Removal removal) {}
}
