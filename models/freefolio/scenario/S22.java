package freefolio.scenario;

import freefolio.kernel.Folio;

/**
 * A page of guest_memfd goes bad while a hole is punched over it.
 *
 * <p>memory_failure() holds the folio lock when it calls kvm_gmem_error_folio(), which takes the
 * invalidate lock; punch_hole takes the two the other way round. An open lead: deduced from the
 * source, no report is known, and lockdep is blind to the folio lock. No design is concerned.
 *
 * <p>Variants: {@code default}, as described; {@code mended}, the callback only tries the
 * invalidate lock and gives up: one way out among others.
 */
final class S22 implements Scenario {
  @Override
  public String variants() {
    return "default, mended";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    S18.guest(settings);
    settings.freeFrames = 0;
    settings.mapped = true;
    settings.errorRemove = Settings.ErrorRemoveKind.GUEST_MEMFD;
    settings.mended = variant.equals("mended");
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    Thread poison =
        world.thread(
            "memory-failure", 0, current -> world.memoryFailure.memory_failure(current, folio));
    world.run(poison, world.punch_hole(1));
  }
}
